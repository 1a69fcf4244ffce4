package org.janusfhir.model.search;

import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.search.SearchParameters.Extractor;
import org.janusfhir.model.search.SearchValue.StringValue;

/** Parameters of observations, their values and components. */
final class ObservationParameters {
  private ObservationParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(observation());
  }

  private static SearchParameters<Observation> observation() {
    SearchParameters<Observation> rows =
        SearchParameters.of(ResourceType.OBSERVATION, Observation.class)
            .add("category", (r, out) -> Values.concept(r.category(), out))
            .add("code", ObservationParameters::codes)
            .add("data-absent-reason", (r, out) -> Values.concept(r.dataAbsentReason(), out))
            .add("date", (r, out) -> TimeValues.choice(r.effective(), out))
            .add("device", (r, out) -> Values.reference(r.device(), out))
            .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
            .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
            .add("patient", (r, out) -> Values.patient(r.subject(), out))
            .add("performer", (r, out) -> Values.references(r.performer(), out))
            .add("reliability", (r, out) -> Values.code(r.reliability(), out))
            .add("specimen", (r, out) -> Values.reference(r.specimen(), out))
            .add("status", (r, out) -> Values.code(r.status(), out))
            .add("subject", (r, out) -> Values.reference(r.subject(), out))
            .time(r -> TimeValues.first(r.effective(), r.issued()));
    addRelated(rows);
    addValues(rows);
    addComponents(rows);
    return rows;
  }

  /** A panel is found by what it consists of as well. */
  private static void codes(Observation observation, Extraction out) {
    Values.concept(observation.code(), out);
    for (Observation.Component component : observation.component()) {
      Values.concept(component.code(), out);
    }
  }

  /**
   * Versions without components show each as a related observation: for these there is a row with
   * the relation <code>has-component</code> to what is no resource of its own.
   */
  private static void addRelated(SearchParameters<Observation> rows) {
    rows.add(
            "related",
            (r, out) ->
                r.related()
                    .forEach(
                        one -> CompositeValues.pair(one.type(), Values.target(one.target()), out)))
        .add(
            "related-target",
            (r, out) -> r.related().forEach(o -> Values.reference(o.target(), out)))
        .add("related-type", (r, out) -> r.related().forEach(o -> Values.code(o.type(), out)))
        .add("related-type-or-component", ObservationParameters::relations);
  }

  /** Relations to other observations, of which a component may be one. */
  private static void relations(Observation observation, Extraction out) {
    for (Observation.Related related : observation.related()) {
      Reference target = related.target();
      if (target != null && (target.type() == null || target.type() == ResourceType.OBSERVATION)) {
        Values.code(related.type(), out);
      }
    }
    if (!observation.component().isEmpty()) {
      Values.code(ObservationRelationshipType.HAS_COMPONENT, out);
    }
  }

  private static void addValues(SearchParameters<Observation> rows) {
    rows.add("value-concept", (r, out) -> Values.concept(concept(r.value()), out))
        .add("value-date", (r, out) -> TimeValues.choice(r.value(), out))
        .add("value-quantity", (r, out) -> QuantityValues.choice(r.value(), out))
        .add("value-string", (r, out) -> string(r.value(), out))
        .add(
            "code-value-concept",
            (r, out) -> CompositeValues.pairs(r.code(), concept(r.value()), out))
        .add("code-value-date", (r, out) -> pairs(r.code(), r.value(), TimeValues::interval, out))
        .add("code-value-quantity", (r, out) -> pairs(r.code(), r.value(), QuantityValues::of, out))
        .add(
            "code-value-string",
            (r, out) -> pairs(r.code(), r.value(), ObservationParameters::string, out));
  }

  private static void addComponents(SearchParameters<Observation> rows) {
    rows.add("component-code", each((c, out) -> Values.concept(c.code(), out)))
        .add(
            "component-data-absent-reason",
            each((c, out) -> Values.concept(c.dataAbsentReason(), out)))
        .add("component-value-concept", each((c, out) -> Values.concept(concept(c.value()), out)))
        .add("component-value-quantity", each((c, out) -> QuantityValues.choice(c.value(), out)))
        .add("component-value-string", each((c, out) -> string(c.value(), out)))
        .add(
            "component-code-value-concept",
            each((c, out) -> CompositeValues.pairs(c.code(), concept(c.value()), out)))
        .add(
            "component-code-value-date",
            each((c, out) -> pairs(c.code(), c.value(), TimeValues::interval, out)))
        .add(
            "component-code-value-quantity",
            each((c, out) -> pairs(c.code(), c.value(), QuantityValues::of, out)))
        .add(
            "component-code-value-string",
            each((c, out) -> pairs(c.code(), c.value(), ObservationParameters::string, out)));
  }

  private static Extractor<Observation> each(Extractor<Observation.Component> extractor) {
    return (observation, out) -> {
      List<Observation.Component> components = observation.component();
      for (int i = 0; i < components.size(); i++) {
        extractor.extract(components.get(i), out);
      }
    };
  }

  private static void pairs(
      CodeableConcept code, Value value, Function<Value, SearchValue> reading, Extraction out) {
    if (code != null && value != null) {
      CompositeValues.pairs(code, reading.apply(value), out);
    }
  }

  private static CodeableConcept concept(Value value) {
    return Value.as(CodeableConcept.class, value);
  }

  private static void string(Value value, Extraction out) {
    StringValue string = string(value);
    if (string != null) {
      out.add(string);
    }
  }

  /** A string, or the text of a concept; null for other values. */
  private static StringValue string(Value value) {
    if (value instanceof CodeableConcept concept) {
      return concept.text() == null ? null : new StringValue(concept.text());
    }
    return value instanceof Primitive primitive && primitive.valueType() == ValueType.STRING
        ? new StringValue(primitive.text())
        : null;
  }
}
