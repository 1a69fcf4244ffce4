package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.HashMap;
import java.util.Map;

/**
 * The records a sealed interface permits, each written as its name and its content. What a record
 * is made of is looked up with the first of its kind.
 */
final class Records<T> {
  private final Jsonb jsonb;
  private final Map<Class<?>, Named<T>> byClass = new HashMap<>();
  private final Map<String, Named<T>> byName = new HashMap<>();

  Records(Jsonb jsonb) {
    this.jsonb = jsonb;
  }

  Records<T> add(Class<? extends T> type) {
    return add(type, null);
  }

  /** A record with an adapter of its own. */
  Records<T> add(Class<? extends T> type, JsonAdapter<? extends T> adapter) {
    Named<T> named = new Named<>(type, adapter);
    byClass.put(type, named);
    byName.put(named.name, named);
    return this;
  }

  void write(JsonWriter writer, T value) {
    Named<T> named = byClass.get(value.getClass());
    writer.value(named.name);
    named.adapter(jsonb).toJson(writer, value);
  }

  T read(String name, JsonReader reader) {
    Named<T> named = byName.get(name);
    if (named == null) {
      throw new JsonDataException("There is no record " + name);
    }
    return named.adapter(jsonb).fromJson(reader);
  }

  private static final class Named<T> {
    private final String name;
    private final Class<? extends T> type;
    private volatile JsonAdapter<T> adapter;

    /** Safe: an adapter is only given records of its own class. */
    @SuppressWarnings("unchecked")
    Named(Class<? extends T> type, JsonAdapter<? extends T> adapter) {
      this.name = type.getSimpleName();
      this.type = type;
      this.adapter = (JsonAdapter<T>) adapter;
    }

    /** That of its own, or the generated one, looked up by whoever is first; safe as above. */
    @SuppressWarnings("unchecked")
    JsonAdapter<T> adapter(Jsonb jsonb) {
      JsonAdapter<T> known = adapter;
      if (known == null) {
        known = (JsonAdapter<T>) jsonb.adapter(type);
        adapter = known;
      }
      return known;
    }
  }
}
