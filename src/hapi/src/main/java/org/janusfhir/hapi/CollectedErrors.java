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

  private final List<Issue> issues = new ArrayList<>();
  private String location;
  private boolean implicitRules;

  /**
   * Starts a resource.
   *
   * @param resourceLocation where it is in the document
   * @param hasImplicitRules whether it has this element, which HAPI's older model lacks although
   *     the standard defines it
   */
  void start(String resourceLocation, boolean hasImplicitRules) {
    location = resourceLocation;
    implicitRules = hasImplicitRules;
    issues.clear();
  }

  /** The errors since the start. */
  List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public void containedResourceWithNoId(IParseLocation place) {
    add(IssueCode.REQUIRED, "a contained resource must have an id");
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
            + kind(found, foundScalar));
  }

  @Override
  public void missingRequiredElement(IParseLocation place, String elementName) {
    add(IssueCode.REQUIRED, "'" + parent(place) + "' must have '" + elementName + "'");
  }

  @Override
  public void unexpectedRepeatingElement(IParseLocation place, String elementName) {
    add(IssueCode.STRUCTURE, "element '" + elementName + "' may occur only once");
  }

  @Override
  public void unknownAttribute(IParseLocation place, String attributeName) {
    add(IssueCode.STRUCTURE, "unknown attribute '" + attributeName + "'");
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
    add(IssueCode.STRUCTURE, "unknown element '" + elementName + "'");
  }

  @Override
  public void unknownReference(IParseLocation place, String reference) {
    add(IssueCode.INVARIANT, "there is no contained resource '" + reference + "'");
  }

  @Override
  public void invalidInternalReference(IParseLocation place, String reference) {
    unknownReference(place, reference);
  }

  @Override
  public void invalidValue(IParseLocation place, String value, String error) {
    add(IssueCode.VALUE, "element '" + parent(place) + "' has the value '" + value + "': " + error);
  }

  @Override
  public void extensionContainsValueAndNestedExtensions(IParseLocation place) {
    add(IssueCode.STRUCTURE, "an extension may have a value or extensions, not both");
  }

  private void add(IssueCode code, String diagnostics) {
    issues.add(Issue.error(code, diagnostics, location));
  }

  private static String parent(IParseLocation place) {
    return place == null ? "?" : place.getParentElementName();
  }

  private static String kind(ValueType type, ScalarType scalar) {
    return (scalar == null ? type.name() : scalar.name()).toLowerCase(Locale.ROOT);
  }
}
