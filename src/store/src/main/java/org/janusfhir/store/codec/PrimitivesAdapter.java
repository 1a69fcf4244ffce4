package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.model.Extras;

/** The extras of primitives; nothing if there are none, as with empty lists. */
final class PrimitivesAdapter implements JsonAdapter<Map<String, Extras>> {
  private final JsonAdapter<Extras> extras;

  PrimitivesAdapter(Jsonb jsonb) {
    extras = jsonb.adapter(Extras.class);
  }

  @Override
  public void toJson(JsonWriter writer, Map<String, Extras> value) {
    if (value.isEmpty()) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    for (Map.Entry<String, Extras> entry : value.entrySet()) {
      writer.name(entry.getKey());
      extras.toJson(writer, entry.getValue());
    }
    writer.endObject();
  }

  @Override
  public Map<String, Extras> fromJson(JsonReader reader) {
    Map<String, Extras> value = new TreeMap<>();
    reader.beginObject();
    while (reader.hasNextField()) {
      String name = reader.nextField();
      value.put(name, extras.fromJson(reader));
    }
    reader.endObject();
    return value;
  }
}
