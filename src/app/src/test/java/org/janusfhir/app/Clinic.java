package org.janusfhir.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.store.Store;

/** A tenant with a small record that the tests know, in <code>application.properties</code>. */
@ApplicationScoped
public class Clinic {
  /** Open to everybody. */
  public static final String OPEN = "clinic";

  /** Not open. */
  public static final String CLOSED = "closed-clinic";

  /** Open to everybody, with more patients than a search may find. */
  public static final String CROWD = "crowd";

  /** How many observations the first patient has. */
  static final int OBSERVATIONS = 120;

  @Inject Store store;

  /** Puts the record there, if it is not yet. */
  public void open() {
    List<Resource> record = new ArrayList<>();
    record.add(patient("p1", "Östlund", "Anna Maria", "1970-02-28", AdministrativeGender.FEMALE));
    record.add(patient("p2", "Ostrava", "Jan", "1970", AdministrativeGender.MALE));
    for (int i = 0; i < OBSERVATIONS; i++) {
      record.add(observation("o%03d".formatted(i), i));
    }
    store.bulkLoad(OPEN).put(record);
  }

  /** Puts the crowd there, if it is not yet. */
  public void crowd() {
    List<Resource> crowd = new ArrayList<>();
    for (int i = 0; i <= 1000; i++) {
      crowd.add(patient("c" + i, "Crowd", "Ann", "1970", AdministrativeGender.OTHER));
    }
    store.bulkLoad(CROWD).put(crowd);
  }

  private static Patient patient(
      String id, String family, String given, String birthDate, AdministrativeGender gender) {
    return new Patient(
        ResourceHead.of(id),
        List.of(new Identifier(null, null, "urn:oid:1.2.3", "mrn-" + id, null, null, null)),
        true,
        List.of(
            new HumanName(
                null, null, List.of(family), List.of(given.split(" ")), null, null, null, null)),
        null,
        gender,
        FhirDateTime.of(birthDate),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Observation observation(String id, int day) {
    return new Observation(
        ResourceHead.of(id),
        null,
        ObservationStatus.FINAL,
        null,
        code("8867-4"),
        Reference.to(ResourceType.PATIENT, "p1"),
        null,
        Primitive.of(ValueType.DATE_TIME, "2016-%02d-%02d".formatted(day / 28 + 1, day % 28 + 1)),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static CodeableConcept code(String loinc) {
    return new CodeableConcept(
        List.of(new Coding("http://loinc.org", null, loinc, null, null, null)), null, null);
  }
}
