package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.math.BigDecimal;

/** A decimal as its text, because digits and scale have meaning: 128.20 is not 128.2. */
final class DecimalAdapter implements JsonAdapter<BigDecimal> {
  @Override
  public void toJson(JsonWriter writer, BigDecimal value) {
    writer.value(value == null ? null : value.toString());
  }

  @Override
  public BigDecimal fromJson(JsonReader reader) {
    String text = reader.readString();
    return text == null ? null : new BigDecimal(text);
  }
}
