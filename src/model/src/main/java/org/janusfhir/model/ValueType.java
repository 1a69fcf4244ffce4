package org.janusfhir.model;

/**
 * The types a choice element can have.
 *
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html">Data types</a>
 */
public enum ValueType {
  BOOLEAN("boolean", true),
  INTEGER("integer", true),
  DECIMAL("decimal", true),
  BASE64_BINARY("base64Binary", true),
  INSTANT("instant", true),
  STRING("string", true),
  URI("uri", true),
  DATE("date", true),
  DATE_TIME("dateTime", true),
  TIME("time", true),
  CODE("code", true),
  OID("oid", true),
  UUID("uuid", true),
  ID("id", true),
  UNSIGNED_INT("unsignedInt", true),
  POSITIVE_INT("positiveInt", true),
  MARKDOWN("markdown", true),
  ANNOTATION("Annotation", false),
  ATTACHMENT("Attachment", false),
  IDENTIFIER("Identifier", false),
  CODEABLE_CONCEPT("CodeableConcept", false),
  CODING("Coding", false),
  QUANTITY("Quantity", false),
  AGE("Age", false),
  COUNT("Count", false),
  DISTANCE("Distance", false),
  DURATION("Duration", false),
  MONEY("Money", false),
  RANGE("Range", false),
  PERIOD("Period", false),
  RATIO("Ratio", false),
  REFERENCE("Reference", false),
  SAMPLED_DATA("SampledData", false),
  SIGNATURE("Signature", false),
  HUMAN_NAME("HumanName", false),
  ADDRESS("Address", false),
  CONTACT_POINT("ContactPoint", false),
  TIMING("Timing", false),
  META("Meta", false);

  private final String typeName;
  private final String suffix;
  private final boolean primitive;

  ValueType(String typeName, boolean primitive) {
    this.typeName = typeName;
    this.suffix = Character.toUpperCase(typeName.charAt(0)) + typeName.substring(1);
    this.primitive = primitive;
  }

  /** The standard's name of the type, for example <code>dateTime</code>. */
  public String typeName() {
    return typeName;
  }

  /** What follows a choice element's name, for example <code>DateTime</code>. */
  public String suffix() {
    return suffix;
  }

  /** Whether values of it are {@link Primitive}. */
  public boolean primitive() {
    return primitive;
  }

  /** The type of which this is a kind: Quantity for the kinds of quantity, else itself. */
  public ValueType general() {
    return switch (this) {
      case AGE, COUNT, DISTANCE, DURATION, MONEY -> QUANTITY;
      default -> this;
    };
  }
}
