package org.janusfhir.hapi;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;

/**
 * As strict as HAPI's StrictErrorHandler, but goes on after an error, so that the sender learns of
 * all of them. Used by one thread.
 */
final class CollectedErrors implements IParserErrorHandler {
  private static final String IMPLICIT_RULES = "implicitRules";
  private static final String COMMENTS = "fhir_comments";

  /**
   * An error.
   *
   * @param element the name of the element; null if HAPI does not say
   * @param value its value; null if it does not matter
   */
  private record Finding(IssueCode code, String diagnostics, String element, String value) {}

  private final List<Finding> errors = new ArrayList<>();
  private boolean implicitRules;

  /**
   * Starts a resource.
   *
   * @param hasImplicitRules whether it has this element, which HAPI's older model lacks although
   *     the standard defines it
   */
  void start(boolean hasImplicitRules) {
    implicitRules = hasImplicitRules;
    errors.clear();
  }

  /** Whether there was none since the start. */
  boolean isEmpty() {
    return errors.isEmpty();
  }

  /** The errors since the start; those whose element is not found are where the resource is. */
  List<Issue> issues(ElementPaths paths, String resource) {
    return errors.stream()
        .map(
            error ->
                Issue.error(
                    error.code(),
                    error.diagnostics(),
                    error.element() == null
                        ? resource
                        : paths.find(error.element(), error.value(), resource)))
        .toList();
  }

  @Override
  public void containedResourceWithNoId(IParseLocation place) {
    add(IssueCode.REQUIRED, "a contained resource must have an id", "contained");
  }

  @Override
  public void incorrectJsonType(
      IParseLocation place,
      String elementName,
      ValueType expected,
      ScalarType expectedScalar,
      ValueType found,
      ScalarType foundScalar) {
    add(
        IssueCode.STRUCTURE,
        "element '"
            + elementName
            + "' must be "
            + kind(expected, expectedScalar)
            + ", not "
            + kind(found, foundScalar),
        elementName);
  }

  @Override
  public void missingRequiredElement(IParseLocation place, String elementName) {
    add(
        IssueCode.REQUIRED,
        "'" + parent(place) + "' must have '" + elementName + "'",
        parent(place));
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation place, String elementName) {
    add(IssueCode.STRUCTURE, "element '" + elementName + "' may occur only once", elementName);
  }

  @Override
  public void unknownAttribute(IParseLocation place, String attributeName) {
    add(IssueCode.STRUCTURE, "unknown attribute '" + attributeName + "'", null);
  }

  @Override
  public void unknownElement(IParseLocation place, String elementName) {
    if (COMMENTS.equals(elementName)) {
      return; // the official examples have them, and nobody misses them
    }
    if (implicitRules && IMPLICIT_RULES.equals(elementName)) {
      implicitRules = false;
      return;
    }
    add(IssueCode.STRUCTURE, "unknown element '" + elementName + "'", elementName);
  }

  @Override
  public void unknownReference(IParseLocation place, String reference) {
    errors.add(
        new Finding(
            IssueCode.INVARIANT,
            "there is no contained resource '" + reference + "'",
            "reference",
            reference));
  }

  @Override
  public void invalidInternalReference(IParseLocation place, String reference) {
    unknownReference(place, reference);
  }

  @Override
  public void invalidValue(IParseLocation place, String value, String error) {
    errors.add(
        new Finding(
            IssueCode.VALUE,
            "element '" + parent(place) + "' has the value '" + value + "': " + error,
            parent(place),
            value));
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation place) {
    add(IssueCode.STRUCTURE, "an extension may have a value or extensions, not both", null);
  }

  private void add(IssueCode code, String diagnostics, String element) {
    errors.add(new Finding(code, diagnostics, element, null));
  }

  private static String parent(IParseLocation place) {
    return place == null ? "?" : place.getParentElementName();
  }

  private static String kind(ValueType type, ScalarType scalar) {
    return (scalar == null ? type.name() : scalar.name()).toLowerCase(Locale.ROOT);
  }
}
