package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.CodeableConceptJsonAdapter;

/**
 * A concept that is the value of a choice. Most are what was found, and may be {@link KnownValues}.
 * Others, as what somebody takes, stand where a version has only references: for each of them a
 * resource is contained, which is found by the concept's identity, so that it has to be its own.
 */
final class ConceptAdapter implements JsonAdapter<CodeableConcept> {
  /** The name of the choices in which equal concepts may be the same object. */
  private static final String VALUE = "value";

  private final JsonAdapter<CodeableConcept> known;
  private final JsonAdapter<CodeableConcept> own;

  ConceptAdapter(Jsonb jsonb) {
    known = jsonb.adapter(CodeableConcept.class);
    own = new CodeableConceptJsonAdapter(jsonb).nullSafe();
  }

  @Override
  public void toJson(JsonWriter writer, CodeableConcept value) {
    own.toJson(writer, value);
  }

  @Override
  public CodeableConcept fromJson(JsonReader reader) {
    boolean found = reader instanceof CompactReader compact && compact.field().equals(VALUE);
    return (found ? known : own).fromJson(reader);
  }
}
