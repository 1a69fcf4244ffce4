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
 * @param components for a composite, the names of the parameters of the same type that its values
 *     are made of; else empty
 * @param codes for a token with codes that the version says its own way, how to translate them;
 *     null if codes are taken as they are
 * @param modifiers what may follow the name after a colon, beside the names of the targets
 * @param documentation one sentence for the conformance statement
 */
public record SearchParameter(
    String name,
    SearchParameterType type,
    String canonical,
    List<String> targets,
    List<String> components,
    SearchCodes codes,
    List<SearchModifier> modifiers,
    String documentation) {

  private static SearchParameter of(
      String name, SearchParameterType type, String canonical, String documentation) {
    return new SearchParameter(
        name, type, canonical, List.of(), List.of(), null, SearchModifier.of(type), documentation);
  }

  /** A date, dateTime, instant, Period or Timing. */
  public static SearchParameter date(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.DATE, canonical, documentation);
  }

  /** A number. */
  public static SearchParameter number(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.NUMBER, canonical, documentation);
  }

  /** A number with a unit. */
  public static SearchParameter quantity(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.QUANTITY, canonical, documentation);
  }

  /** A text. */
  public static SearchParameter string(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.STRING, canonical, documentation);
  }

  /** A name that is compared by how it sounds. */
  public static SearchParameter phonetic(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.PHONETIC, canonical, documentation);
  }

  /** A code, identifier or boolean. */
  public static SearchParameter token(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.TOKEN, canonical, documentation);
  }

  /** An address that is compared to the letter. */
  public static SearchParameter uri(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.URI, canonical, documentation);
  }

  /** Coordinates to be near to. */
  public static SearchParameter position(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.POSITION, canonical, documentation);
  }

  /** How far from the coordinates of the same canonical parameter. */
  public static SearchParameter distance(String name, String canonical, String documentation) {
    return of(name, SearchParameterType.DISTANCE, canonical, documentation);
  }

  /** A reference to one of those types. */
  public static SearchParameter reference(
      String name, String canonical, String documentation, String... targets) {
    return new SearchParameter(
        name,
        SearchParameterType.REFERENCE,
        canonical,
        List.of(targets),
        List.of(),
        null,
        SearchModifier.of(SearchParameterType.REFERENCE),
        documentation);
  }

  /** Values of those parameters that belong together, joined by <code>$</code>. */
  public static SearchParameter composite(
      String name, String canonical, String documentation, String... components) {
    return new SearchParameter(
        name,
        SearchParameterType.COMPOSITE,
        canonical,
        List.of(),
        List.of(components),
        null,
        SearchModifier.of(SearchParameterType.COMPOSITE),
        documentation);
  }

  /** The same row with codes that are translated. */
  public SearchParameter codes(SearchCodes own) {
    return new SearchParameter(
        name, type, canonical, targets, components, own, modifiers, documentation);
  }
}
