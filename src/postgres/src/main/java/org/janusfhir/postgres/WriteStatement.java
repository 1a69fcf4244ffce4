package org.janusfhir.postgres;

/**
 * A statement about one resource, which has its address as values, so that an engine that
 * distributes tables by homes knows whom to ask; and the same about several, whose addresses come
 * as arrays like all other columns.
 */
record WriteStatement(String ofOne, String ofSeveral) {
  /**
   * Both forms.
   *
   * @param ofSeveral has homes, types and ids as its second to fourth parameter and as the first
   *     columns of n, which has others, too
   */
  static WriteStatement of(String ofSeveral) {
    String ofOne =
        ofSeveral
            .replace("$2::text[], $3::text[], $4::text[], ", "")
            .replace("AS n (home, type, id, ", "AS n (")
            .replace("ORDER BY n.home, n.type, n.id\n", "")
            .replace("n.home", "$2::text")
            .replace("n.type", "$3::text")
            .replace("n.id", "$4::text");
    return new WriteStatement(ofOne, ofSeveral);
  }

  /** That of a resource; null for several. */
  String at(Address address) {
    return address == null ? ofSeveral : ofOne;
  }
}
