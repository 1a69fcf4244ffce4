package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import org.janusfhir.model.FhirDateTime;

/** A date or time as its text. */
final class DateTimeAdapter implements JsonAdapter<FhirDateTime> {
  @Override
  public void toJson(JsonWriter writer, FhirDateTime value) {
    writer.value(value == null ? null : value.text());
  }

  @Override
  public FhirDateTime fromJson(JsonReader reader) {
    return FhirDateTime.of(reader.readString());
  }
}
