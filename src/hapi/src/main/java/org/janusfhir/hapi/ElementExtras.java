package org.janusfhir.hapi;

import ca.uhn.fhir.model.api.IIdentifiableElement;
import ca.uhn.fhir.model.api.ISupportsUndeclaredExtensions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseElement;
import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.instance.model.api.IBaseHasModifierExtensions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.IssueCode;

/** Reads ids and extensions of elements of either of HAPI's two models. */
final class ElementExtras {
  private static final String VALUE = "value";
  private static final Map<String, ValueType> VALUE_TYPES = valueTypes();

  private ElementExtras() {}

  /** Of a primitive; null if it has none. */
  static Extras ofPrimitive(Reading reading, IPrimitiveType<?> primitive, Supplier<String> path) {
    return of(reading, primitive, Map.of(), path);
  }

  /** Of any element; null if it has none. */
  static Extras of(
      Reading reading, IBase element, Map<String, Extras> primitives, Supplier<String> path) {
    String id = element instanceof IBaseResource ? null : id(element);
    List<? extends IBaseExtension<?, ?>> extensions = extensions(element);
    List<? extends IBaseExtension<?, ?>> modifiers = modifierExtensions(element);
    if (id == null && extensions.isEmpty() && modifiers.isEmpty() && primitives.isEmpty()) {
      return null;
    }
    return new Extras(
        id,
        read(reading, extensions, path, ".extension"),
        read(reading, modifiers, path, ".modifierExtension"),
        primitives);
  }

  /** Extensions as the canonical model has them. */
  static List<Extension> read(
      Reading reading,
      List<? extends IBaseExtension<?, ?>> extensions,
      Supplier<String> element,
      String name) {
    if (extensions.isEmpty()) {
      return List.of();
    }
    String path = element.get();
    return IntStream.range(0, extensions.size())
        .mapToObj(i -> extension(reading, extensions.get(i), path + name + '[' + i + ']'))
        .toList();
  }

  private static Extension extension(Reading reading, IBaseExtension<?, ?> source, String path) {
    Map<String, Extras> primitives = new HashMap<>();
    Value value = source.getValue() == null ? null : value(reading, source, primitives, path);
    Extras extras = of(reading, source, primitives, () -> path);
    if (source.getUrl() == null) {
      reading.error(IssueCode.REQUIRED, "an extension must have a url", path);
      return new Extension("", value, extras);
    }
    return new Extension(source.getUrl(), value, extras);
  }

  private static Value value(
      Reading reading,
      IBaseExtension<?, ?> source,
      Map<String, Extras> primitives,
      String extensionPath) {
    IBase value = source.getValue();
    String name =
        reading
            .shapes()
            .context()
            .getRuntimeChildUndeclaredExtensionDefinition()
            .getChildNameByDatatype(value.getClass());
    ValueType type = name == null ? null : VALUE_TYPES.get(name);
    String path = extensionPath + '.' + (name == null ? VALUE : name);
    if (type == null) {
      reading.error(IssueCode.STRUCTURE, "an extension cannot have a value of this type", path);
      return null;
    }
    if (value instanceof IPrimitiveType<?> primitive) {
      Extras own = ofPrimitive(reading, primitive, () -> path);
      if (own != null) {
        primitives.put(VALUE, own);
      }
      String text = primitive.getValueAsString();
      return text == null ? null : Primitive.of(type, text);
    }
    return new HapiElement(reading, value, path).asValue(type);
  }

  private static String id(IBase element) {
    if (element instanceof IIdentifiableElement identifiable) {
      return identifiable.getElementSpecificId();
    }
    return element instanceof IBaseElement base ? base.getId() : null;
  }

  private static List<? extends IBaseExtension<?, ?>> extensions(IBase element) {
    if (element instanceof ISupportsUndeclaredExtensions undeclared) {
      return undeclared.getUndeclaredExtensions();
    }
    return element instanceof IBaseHasExtensions has && has.hasExtension()
        ? has.getExtension()
        : List.of();
  }

  private static List<? extends IBaseExtension<?, ?>> modifierExtensions(IBase element) {
    if (element instanceof ISupportsUndeclaredExtensions undeclared) {
      return undeclared.getUndeclaredModifierExtensions();
    }
    return element instanceof IBaseHasModifierExtensions has && has.hasModifierExtension()
        ? has.getModifierExtension()
        : List.of();
  }

  private static Map<String, ValueType> valueTypes() {
    Map<String, ValueType> types = new HashMap<>();
    for (ValueType type : ValueType.values()) {
      types.put(VALUE + type.suffix(), type);
    }
    return Map.copyOf(types);
  }
}
