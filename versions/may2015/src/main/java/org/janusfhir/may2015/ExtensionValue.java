package org.janusfhir.may2015;

import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;

/** What the value of an extension can be. */
final class ExtensionValue {
  private static final Choice VALUE =
      Choice.generalized(
          "value",
          ValueType.BOOLEAN,
          ValueType.INTEGER,
          ValueType.DECIMAL,
          ValueType.BASE64_BINARY,
          ValueType.INSTANT,
          ValueType.STRING,
          ValueType.URI,
          ValueType.DATE,
          ValueType.DATE_TIME,
          ValueType.TIME,
          ValueType.CODE,
          ValueType.OID,
          ValueType.ID,
          ValueType.UNSIGNED_INT,
          ValueType.POSITIVE_INT,
          ValueType.ATTACHMENT,
          ValueType.IDENTIFIER,
          ValueType.CODEABLE_CONCEPT,
          ValueType.CODING,
          ValueType.QUANTITY,
          ValueType.AGE,
          ValueType.COUNT,
          ValueType.DISTANCE,
          ValueType.DURATION,
          ValueType.MONEY,
          ValueType.RANGE,
          ValueType.PERIOD,
          ValueType.RATIO,
          ValueType.REFERENCE,
          ValueType.SAMPLED_DATA,
          ValueType.SIGNATURE,
          ValueType.HUMAN_NAME,
          ValueType.ADDRESS,
          ValueType.CONTACT_POINT,
          ValueType.TIMING,
          ValueType.META);

  private ExtensionValue() {}

  /**
   * The element's name, or null if there can be no such value. Markdown came later and is a string;
   * a uuid is a uri, since HAPI 1.1 does not know <code>valueUuid</code>.
   */
  static Name name(ValueType type) {
    return switch (type) {
      case MARKDOWN -> VALUE.name(ValueType.STRING);
      case UUID -> VALUE.name(ValueType.URI);
      default -> VALUE.name(type);
    };
  }
}
