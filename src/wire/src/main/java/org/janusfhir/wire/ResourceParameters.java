package org.janusfhir.wire;

import java.util.List;

/**
 * Search parameters that the standard defines for resources of every type.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#all">Parameters for all resources</a>
 */
public final class ResourceParameters {
  /** Which resource; the only one that finds those that were merged into others. */
  public static final SearchParameter ID =
      ofItsOwn("_id", SearchParameterType.TOKEN, "Ids, separated by commas");

  /** When the store last wrote it. */
  public static final SearchParameter LAST_UPDATED =
      ofItsOwn("_lastUpdated", SearchParameterType.DATE, "When it was last changed");

  /** In which language it is; not a parameter of each version. */
  public static final SearchParameter LANGUAGE =
      SearchParameter.token("_language", "_language", "The language of the resource");

  /** What every version has. */
  public static final List<SearchParameter> ALL =
      List.of(
          ID,
          LAST_UPDATED,
          SearchParameter.uri("_profile", "_profile", "A profile that it says it keeps to"),
          SearchParameter.token("_security", "_security", "A security label of it"),
          SearchParameter.token("_tag", "_tag", "A tag of it"));

  private ResourceParameters() {}

  /** Read its own way and without modifiers. */
  private static SearchParameter ofItsOwn(
      String name, SearchParameterType type, String documentation) {
    return new SearchParameter(
        name, type, name, List.of(), List.of(), null, List.of(), documentation);
  }
}
