package org.janusfhir.model;

/** A member of a closed code set of the canonical model. */
public interface Code {
  /** The canonical code, never null. What a version writes may differ: each version maps it. */
  String code();

  /** The member with that code, or null. */
  static <E extends Code> E find(E[] members, String code) {
    for (E member : members) {
      if (member.code().equals(code)) {
        return member;
      }
    }
    return null;
  }
}
