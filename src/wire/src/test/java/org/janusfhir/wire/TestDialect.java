package org.janusfhir.wire;

import org.janusfhir.model.Coding;
import org.janusfhir.model.Period;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/**
 * The vocabulary of a version that does not exist: without devices and extensions with times, and
 * nothing contained is a Binary.
 */
final class TestDialect implements Dialect {
  private static final Choice EXTENSION_VALUE =
      Choice.of(
          "value",
          ValueType.STRING,
          ValueType.CODE,
          ValueType.BOOLEAN,
          ValueType.DECIMAL,
          ValueType.DATE,
          ValueType.CODING,
          ValueType.PERIOD,
          ValueType.QUANTITY,
          ValueType.REFERENCE);
  private static final Name CODE = Name.of("code");
  private static final Name START = Name.of("start");
  private static final Name END = Name.of("end");
  private static final Name VALUE = Name.of("value");
  private static final Name UNIT = Name.of("unit");

  @Override
  public Name extensionValue(ValueType type) {
    return EXTENSION_VALUE.name(type);
  }

  @Override
  public void value(Value value, Writer out) {
    if (value instanceof Coding coding) {
      out.string(CODE, coding.code());
    } else if (value instanceof Period period) {
      out.dateTime(START, period.start());
      out.dateTime(END, period.end());
    } else if (value instanceof Quantity quantity) {
      out.decimal(VALUE, quantity.value());
      out.string(UNIT, quantity.unit());
    }
  }

  @Override
  public String typeName(ResourceType type) {
    return type == ResourceType.DEVICE ? null : type.typeName();
  }

  @Override
  public void contained(Resource resource, Writer out) {
    Name name = Name.of(typeName(resource.resourceType()));
    ResourceEncoder.contained(name, PatientWriter.forType(resource.resourceType()), resource, out);
  }

  @Override
  public boolean canContain(Resource resource) {
    return resource.resourceType() != ResourceType.BINARY;
  }
}
