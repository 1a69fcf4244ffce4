package org.janusfhir.model.search;

import org.janusfhir.model.EnteredInError;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Resource;

/**
 * Parameters that every type has, or all that can say something alike: what is said about a
 * resource rather than in it.
 */
final class HeadParameters {
  private HeadParameters() {}

  /** Adds {@link SearchIndex#OF_EVERY_TYPE}, and what tells errors where there can be some. */
  static <R extends Resource> SearchParameters<R> addHead(SearchParameters<R> rows) {
    rows.add("_language", (r, out) -> Values.code(r.head().language(), out))
        .add("_profile", (r, out) -> profiles(r.head().meta(), out))
        .add("_security", (r, out) -> labels(r.head().meta(), out))
        .add("_tag", (r, out) -> tags(r.head().meta(), out));
    return EnteredInError.types().contains(rows.type())
        ? rows.add(SearchIndex.ENTERED_IN_ERROR, HeadParameters::error)
        : rows;
  }

  private static void error(Resource resource, Extraction out) {
    if (EnteredInError.isEnteredInError(resource)) {
      Values.bool(true, out);
    }
  }

  private static void profiles(Meta meta, Extraction out) {
    if (meta != null) {
      meta.profile().forEach(profile -> Values.uri(profile, out));
    }
  }

  private static void labels(Meta meta, Extraction out) {
    if (meta != null) {
      Values.codings(meta.security(), out);
    }
  }

  private static void tags(Meta meta, Extraction out) {
    if (meta != null) {
      Values.codings(meta.tag(), out);
    }
  }
}
