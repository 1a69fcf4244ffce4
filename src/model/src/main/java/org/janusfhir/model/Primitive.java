package org.janusfhir.model;

import java.util.Objects;

/**
 * A primitive in a choice element, as text, so that digits, precision and offset stay as sent.
 *
 * @param valueType one of the primitive types, never null
 * @param text the value as the standard writes it, never null
 * @param extras always null: extras of a primitive are in its parent's {@link Extras#primitives}
 */
public record Primitive(ValueType valueType, String text, Extras extras) implements Value {
  /** Refuses a type that is not primitive. */
  public Primitive {
    Objects.requireNonNull(text);
    if (!valueType.primitive()) {
      throw new IllegalArgumentException(valueType + " is not a primitive type");
    }
  }

  /** A primitive of that type and text. */
  public static Primitive of(ValueType type, String text) {
    return new Primitive(type, text, null);
  }
}
