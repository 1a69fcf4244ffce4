package org.janusfhir.app.docs.configuration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that can be set.
 *
 * @param name with <code>&lt;tenant&gt;</code> and the like where any id may stand
 * @param method that the application reads it with
 * @param preset what the mapping says it is unless it is set; null if it says nothing
 */
record Setting(String name, Method method, String preset) {
  private static final Map<Class<?>, String> OTHER_TYPES =
      Map.of(
          String.class, "text",
          MemorySize.class, "size",
          Duration.class, "duration",
          OptionalInt.class, "number",
          OptionalLong.class, "number",
          OptionalDouble.class, "number");
  private static final Set<Class<?>> OPTIONAL =
      Set.of(
          Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class, Map.class);

  /** All that a mapping reads, by name. */
  static List<Setting> of(Class<?> mapping) {
    Map<String, Property> properties =
        ConfigMappings.getProperties(ConfigClass.configClass(mapping));
    return properties.entrySet().stream()
        .filter(entry -> !entry.getKey().contains("[*]") && isLeaf(entry.getValue()))
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted((one, other) -> one.name.compareTo(other.name))
        .toList();
  }

  /** All before the last dot: what settings are told together with. */
  String group() {
    return name.replaceFirst("\\.<[^.]*$", "").replaceFirst("\\.[^.]*$", "");
  }

  /** As a variable of the environment. */
  String variable() {
    return name.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
  }

  /** What may be written. */
  String type() {
    return type(method.getGenericReturnType());
  }

  /** What is said of the value of one that is not set and has none otherwise. */
  String absent() {
    return OPTIONAL.contains(method.getReturnType()) ? "none" : "must be set";
  }

  private static Setting of(String path, Property property) {
    String preset = property.hasDefaultValue() ? property.getDefaultValue() : null;
    boolean constant = preset != null && property.getMethod().getReturnType().isEnum();
    return new Setting(
        named(path), property.getMethod(), constant ? preset.toLowerCase(Locale.ROOT) : preset);
  }

  /** Rather than a group of others; whether there may be none, or several, does not matter. */
  private static boolean isLeaf(Property property) {
    if (property.isMap()) {
      return isLeaf(property.asMap().getValueProperty());
    } else if (property.isOptional()) {
      return isLeaf(property.asOptional().getNestedProperty());
    } else if (property.isCollection()) {
      return isLeaf(property.asCollection().getElement());
    }
    return property.isLeaf() || property.isPrimitive();
  }

  /** <code>tenants.*</code> has tenants in it. */
  private static String named(String path) {
    List<String> segments = List.of(path.split("\\.", -1));
    return Stream.iterate(0, i -> i < segments.size(), i -> i + 1)
        .map(i -> segments.get(i).equals("*") ? one(segments.get(i - 1)) : segments.get(i))
        .collect(Collectors.joining("."));
  }

  private static String one(String several) {
    return '<' + several.replaceFirst("s$", "") + '>';
  }

  private static String type(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      Type inner = arguments[arguments.length - 1]; // of a map the values
      boolean several =
          parameterized.getRawType() instanceof Class<?> raw
              && Collection.class.isAssignableFrom(raw);
      return several ? "list of " + type(inner) : type(inner);
    }
    Class<?> single = (Class<?>) type;
    if (single.isEnum()) {
      return Stream.of(single.getEnumConstants())
          .map(constant -> '`' + ((Enum<?>) constant).name().toLowerCase(Locale.ROOT) + '`')
          .map(constant -> constant.replace('_', '-'))
          .collect(Collectors.joining(", "));
    }
    if (single == boolean.class) {
      return "`true`, `false`";
    }
    if (single.isPrimitive()) {
      return "number";
    }
    String known = OTHER_TYPES.get(single);
    if (known == null) {
      throw new IllegalStateException("Say what " + single + " looks like");
    }
    return known;
  }
}
