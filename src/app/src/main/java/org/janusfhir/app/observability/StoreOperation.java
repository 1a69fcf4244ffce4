package org.janusfhir.app.observability;

import java.util.Locale;

/** What can be asked of a store, as metrics name it. */
enum StoreOperation {
  /** The current version of one resource. */
  READ,
  /** The current versions of several. */
  READ_MANY,
  /** A version of one. */
  READ_VERSION,
  /** All versions of one. */
  HISTORY,
  /** A page of results. */
  SEARCH,
  /** The number of results. */
  COUNT,
  /** The next version of one resource. */
  WRITE,
  /** Those of many at once. */
  LOAD,
  /** A part of a copy of the record. */
  LIST,
  /** The same into a record. */
  RESTORE;

  /** Its value of the label <code>operation</code>. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
