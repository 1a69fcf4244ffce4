package org.janusfhir.ccd;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.ValueResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Resolves what templates ask of views by a table, without reflection. Filled before the engine is
 * built, only read afterwards.
 */
final class ViewResolver implements ValueResolver {
  private final Map<Class<?>, Map<String, Function<Object, Object>>> properties = new HashMap<>();

  /** Starts the properties of a class. */
  <T> Properties<T> of(Class<T> type) {
    Map<String, Function<Object, Object>> byName = new HashMap<>();
    properties.put(type, byName);
    return new Properties<>(type, byName);
  }

  @Override
  public boolean appliesTo(EvalContext context) {
    return property(context) != null;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    return CompletedStage.of(property(context).apply(context.getBase()));
  }

  private Function<Object, Object> property(EvalContext context) {
    Object base = context.getBase();
    Map<String, Function<Object, Object>> byName =
        base == null || !context.getParams().isEmpty() ? null : properties.get(base.getClass());
    return byName == null ? null : byName.get(context.getName());
  }

  /** The properties of a class. */
  record Properties<T>(Class<T> type, Map<String, Function<Object, Object>> byName) {
    /** Adds one. */
    Properties<T> with(String name, Function<T, Object> getter) {
      byName.put(name, view -> getter.apply(type.cast(view)));
      return this;
    }
  }
}
