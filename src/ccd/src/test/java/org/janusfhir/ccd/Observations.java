package org.janusfhir.ccd;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;

/** Observations of the kinds the sections tell apart. */
final class Observations {
  private Observations() {}

  /** A result with that value. */
  static Observation result(Value value) {
    Observation any =
        (Observation)
            CanonicalExamples.all(ResourceType.OBSERVATION).stream()
                .filter(o -> o.head().id().equals("observation-value-0"))
                .findFirst()
                .orElseThrow();
    return With.component(any, "value", value);
  }

  static Observation vital(String id, String loinc, String value, String unit, String time) {
    Quantity quantity =
        new Quantity(
            null, new BigDecimal(value), null, unit, "http://unitsofmeasure.org", unit, null);
    Observation sign = With.component(result(quantity), "head", ResourceHead.of(id));
    sign = With.component(sign, "category", category("vital-signs"));
    sign = With.component(sign, "code", loinc(loinc));
    return With.component(sign, "effective", Primitive.of(ValueType.DATE_TIME, time));
  }

  static Observation smoking(String snomed) {
    Observation status = result(concept("http://snomed.info/sct", snomed, "as coded"));
    status = With.component(status, "head", ResourceHead.of("smoking"));
    return With.component(status, "code", loinc("72166-2"));
  }

  static Observation social() {
    Observation social = result(Primitive.of(ValueType.STRING, "two glasses of wine a week"));
    social = With.component(social, "head", ResourceHead.of("alcohol"));
    social = With.component(social, "category", category("social-history"));
    return With.component(social, "code", loinc("74013-4"));
  }

  static CodeableConcept loinc(String code) {
    return concept("http://loinc.org", code, "Test " + code);
  }

  static CodeableConcept concept(String system, String code, String display) {
    return new CodeableConcept(
        List.of(new Coding(system, null, code, display, null, null)), null, null);
  }

  private static CodeableConcept category(String code) {
    return concept("http://hl7.org/fhir/observation-category", code, code);
  }
}
