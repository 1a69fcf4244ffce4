package org.janusfhir.store.contract;

import static org.janusfhir.store.contract.TestResources.identifier;
import static org.janusfhir.store.contract.TestResources.name;
import static org.janusfhir.store.contract.TestResources.patient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Patients and observations with values of every kind, many of them shared, many absent. */
public final class RandomRecord {
  static final List<String> NAMES =
      List.of("Åse", "ase", "van der Berg", "Berg", "Bergström", "O'Neil", "Anne-Marie", "A", "b");
  static final List<String> DATES =
      List.of(
          "1970", "1970-02", "1970-02-03", "1999-12-31T23:30:00-05:00", "2000-01-01", "2016-02");
  static final List<String> CODES = List.of("8480-6", "8462-4", "85354-9", "x");
  static final List<String> TEXTS = List.of("Blood pressure", "pression artérielle", "Heart rate");
  static final List<String> NUMBERS = List.of("-3", "0", "1.50", "1.5", "7", "12", "120", "1e3");
  static final List<String> UNITS = List.of("mm[Hg]", "mg", "kg");
  static final String OUTSIDE = "https://elsewhere.example/fhir/Practitioner/1";
  static final String UCUM = "http://unitsofmeasure.org";
  static final int PATIENTS = 200;
  static final int OBSERVATIONS = 300;

  private static final List<AdministrativeGender> GENDERS = List.of(AdministrativeGender.values());

  private final Random random;

  /** The record of a seed. */
  public RandomRecord(long seed) {
    this.random = new Random(seed);
  }

  /** Patients p0 to p199 and observations o0 to o299. */
  public List<Resource> resources() {
    List<Resource> all = new ArrayList<>();
    for (int i = 0; i < PATIENTS; i++) {
      all.add(aPatient("p" + i));
    }
    for (int i = 0; i < OBSERVATIONS; i++) {
      all.add(anObservation("o" + i));
    }
    return all;
  }

  /** Another resource of the same type and id. */
  public Resource again(Resource resource) {
    String id = resource.head().id();
    return resource instanceof Patient ? aPatient(id) : anObservation(id);
  }

  private Patient aPatient(String id) {
    return patient(
        id,
        one(GENDERS),
        maybe() ? one(DATES) : null,
        List.of(name(one(NAMES), one(NAMES)), name(one(NAMES))),
        List.of(identifier("urn:" + random.nextInt(3), "" + random.nextInt(30))));
  }

  private Resource anObservation(String id) {
    ObservationBuilder builder = new ObservationBuilder(id);
    builder.subject(Reference.to(ResourceType.PATIENT, "p" + random.nextInt(10)));
    builder.status(one(List.of(ObservationStatus.FINAL, ObservationStatus.AMENDED)));
    if (maybe()) {
      builder.code(maybe() ? one(TEXTS) : null, one(CODES), one(CODES));
    }
    if (maybe()) {
      builder.effective(effective());
    }
    if (maybe()) {
      builder.performer(performer());
    }
    if (maybe()) {
      builder.value(quantity());
    }
    if (random.nextInt(3) == 0) {
      builder.component(quantity(), one(CODES));
      builder.component(quantity(), one(CODES));
    }
    return builder.build();
  }

  private Reference performer() {
    return switch (random.nextInt(3)) {
      case 0 -> new Reference(null, null, null, OUTSIDE, null, null);
      case 1 -> Reference.to(ResourceType.PRACTITIONER, "d" + random.nextInt(3));
      default -> Reference.to(ResourceType.PATIENT, "p" + random.nextInt(300));
    };
  }

  private Value effective() {
    return switch (random.nextInt(3)) {
      case 0 -> new Period(FhirDateTime.of(one(DATES)), null, null);
      case 1 -> new Period(FhirDateTime.of("1970"), FhirDateTime.of(one(DATES)), null);
      default -> Primitive.of(ValueType.DATE_TIME, one(DATES));
    };
  }

  private Quantity quantity() {
    QuantityComparator comparator =
        random.nextInt(6) == 0 ? one(List.of(QuantityComparator.values())) : null;
    String unit = one(UNITS);
    boolean coded = maybe();
    return new Quantity(
        null,
        new BigDecimal(one(NUMBERS)),
        comparator,
        maybe() ? unit : "some " + unit,
        coded ? (maybe() ? UCUM : "urn:units") : null,
        coded ? unit : null,
        null);
  }

  private boolean maybe() {
    return random.nextInt(4) != 0;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
