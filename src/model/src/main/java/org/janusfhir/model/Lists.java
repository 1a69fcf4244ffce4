package org.janusfhir.model;

import java.util.List;

/** The one rule about lists in the model: immutable and never null. */
final class Lists {
  private Lists() {}

  static <T> List<T> of(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
