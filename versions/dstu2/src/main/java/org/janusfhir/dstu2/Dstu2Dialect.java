package org.janusfhir.dstu2;

import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Dialect;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/** What DSTU2 calls resources and values. */
final class Dstu2Dialect implements Dialect {
  static final String VERSION_ID = "dstu2";
  static final Dstu2Dialect INSTANCE = new Dstu2Dialect();

  /** What the value of an extension can be. */
  private static final Choice EXTENSION_VALUE =
      Choice.of(
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
          ValueType.MARKDOWN,
          ValueType.ANNOTATION,
          ValueType.ATTACHMENT,
          ValueType.IDENTIFIER,
          ValueType.CODEABLE_CONCEPT,
          ValueType.CODING,
          ValueType.QUANTITY,
          ValueType.RANGE,
          ValueType.PERIOD,
          ValueType.RATIO,
          ValueType.SAMPLED_DATA,
          ValueType.SIGNATURE,
          ValueType.HUMAN_NAME,
          ValueType.ADDRESS,
          ValueType.CONTACT_POINT,
          ValueType.TIMING,
          ValueType.REFERENCE,
          ValueType.META);

  private Dstu2Dialect() {}

  @Override
  public Name extensionValue(ValueType type) {
    return EXTENSION_VALUE.name(type == ValueType.UUID ? ValueType.URI : type.general());
  }

  @Override
  public void value(Value value, Writer out) {
    Datatypes.value(value, out);
  }

  @Override
  public String typeName(ResourceType type) {
    return ServedTypes.TABLE.name(type);
  }

  @Override
  public void contain(Resource resource, Containment contained) {
    ServedTypes.TABLE.contain(resource, contained);
  }

  @Override
  public void contained(Resource resource, Writer out) {
    ServedTypes.TABLE.contained(resource, out);
  }

  @Override
  public boolean canContain(Resource resource) {
    return ServedTypes.TABLE.canContain(resource, VERSION_ID);
  }
}
