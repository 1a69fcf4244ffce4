package org.janusfhir.may2015;

import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Dialect;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/** What May2015 calls resources and values. */
final class May2015Dialect implements Dialect {
  static final String VERSION_ID = "may2015";
  static final May2015Dialect INSTANCE = new May2015Dialect();

  private May2015Dialect() {}

  @Override
  public Name extensionValue(ValueType type) {
    return ExtensionValue.name(type);
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
  public String target(String uri) {
    return TypeNames.target(uri);
  }

  /** 0.5.0 has them, but HAPI 1.1, which its clients were made with, refuses them in JSON. */
  @Override
  public boolean elementsHaveIds() {
    return false;
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
