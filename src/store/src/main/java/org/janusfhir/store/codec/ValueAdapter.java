package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.util.HashMap;
import java.util.Map;
import org.janusfhir.model.Address;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Signature;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/**
 * A value of a choice element as an array: of the name of a primitive type and the text, or of the
 * name of the record and the record.
 */
final class ValueAdapter implements JsonAdapter<Value> {
  private static final Map<String, ValueType> PRIMITIVES = primitives();

  private final Records<Value> records;

  ValueAdapter(Jsonb jsonb) {
    records =
        new Records<Value>(jsonb)
            .add(Address.class)
            .add(Annotation.class)
            .add(Attachment.class)
            .add(CodeableConcept.class, new ConceptAdapter(jsonb))
            .add(Coding.class)
            .add(ContactPoint.class)
            .add(HumanName.class)
            .add(Identifier.class)
            .add(Meta.class)
            .add(Period.class)
            .add(Quantity.class)
            .add(Range.class)
            .add(Ratio.class)
            .add(Reference.class)
            .add(SampledData.class)
            .add(Signature.class)
            .add(Timing.class);
  }

  @Override
  public void toJson(JsonWriter writer, Value value) {
    writer.beginArray();
    if (value instanceof Primitive primitive) {
      writer.value(primitive.valueType().typeName());
      writer.value(primitive.text());
    } else {
      records.write(writer, value);
    }
    writer.endArray();
  }

  @Override
  public Value fromJson(JsonReader reader) {
    reader.beginArray();
    reader.hasNextElement();
    String name = reader.readString();
    reader.hasNextElement();
    ValueType primitive = PRIMITIVES.get(name);
    Value value =
        primitive == null
            ? records.read(name, reader)
            : Primitive.of(primitive, reader.readString());
    reader.hasNextElement();
    reader.endArray();
    return value;
  }

  private static Map<String, ValueType> primitives() {
    Map<String, ValueType> primitives = new HashMap<>();
    for (ValueType type : ValueType.values()) {
      if (type.primitive()) {
        primitives.put(type.typeName(), type);
      }
    }
    return primitives;
  }
}
