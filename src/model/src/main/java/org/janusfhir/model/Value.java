package org.janusfhir.model;

/** A value of a choice element (<code>value[x]</code>): a primitive or a data type. */
public sealed interface Value extends Element
    permits Address,
        Annotation,
        Attachment,
        CodeableConcept,
        Coding,
        ContactPoint,
        HumanName,
        Identifier,
        Meta,
        Period,
        Primitive,
        Quantity,
        Range,
        Ratio,
        Reference,
        SampledData,
        Signature,
        Timing {
  /** Its type, by which a version finds the name and shape to write. */
  ValueType valueType();

  /** The value as that type, or null if it is null or of another type. */
  static <T extends Value> T as(Class<T> type, Value value) {
    return type.isInstance(value) ? type.cast(value) : null;
  }
}
