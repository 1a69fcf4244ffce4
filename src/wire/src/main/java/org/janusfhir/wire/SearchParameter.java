package org.janusfhir.wire;

import java.util.List;

/**
 * A row of a version's search-parameter table. Routing, conformance statement and documentation are
 * derived from it.
 *
 * @param name as in the version's requests
 * @param type how its values are read
 * @param canonical the canonical parameter it asks for, as in {@link
 *     org.janusfhir.model.search.Criterion}
 * @param targets for a reference, the version's names of types it may point to; else empty
 * @param documentation one sentence for the conformance statement
 */
public record SearchParameter(
    String name,
    SearchParameterType type,
    String canonical,
    List<String> targets,
    String documentation) {
  /** A parameter that is not a reference. */
  public static SearchParameter of(
      String name, SearchParameterType type, String canonical, String documentation) {
    return new SearchParameter(name, type, canonical, List.of(), documentation);
  }

  /** A reference to one of those types. */
  public static SearchParameter reference(
      String name, String canonical, String documentation, String... targets) {
    return new SearchParameter(
        name, SearchParameterType.REFERENCE, canonical, List.of(targets), documentation);
  }
}
