package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.HashMap;
import java.util.Map;

/** The records a sealed interface permits, each written as its name and its content. */
final class Records<T> {
  private final Jsonb jsonb;
  private final Map<Class<?>, Named<T>> byClass = new HashMap<>();
  private final Map<String, Named<T>> byName = new HashMap<>();

  Records(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  Records<T> add(Class<? extends T> type) {
    return add(type, jsonb.adapter(type));
  }

  /** Safe: an adapter is only given records of its own class. */
  @SuppressWarnings("unchecked")
  Records<T> add(Class<? extends T> type, JsonAdapter<? extends T> adapter) {
    Named<T> named = new Named<>(type.getSimpleName(), (JsonAdapter<T>) adapter);
    byClass.put(type, named);
    byName.put(named.name, named);
    return this;
  }

  void write(JsonWriter writer, T value) {
    Named<T> named = byClass.get(value.getClass());
    writer.value(named.name);
    named.adapter.toJson(writer, value);
  }

  T read(String name, JsonReader reader) {
    Named<T> named = byName.get(name);
    if (named == null) {
      throw new JsonDataException("There is no record " + name);
    }
    return named.adapter.fromJson(reader);
  }

  private record Named<T>(String name, JsonAdapter<T> adapter) {}
}
