package org.janusfhir.postgres;

import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.identifier;
import static org.janusfhir.store.contract.TestResources.name;
import static org.janusfhir.store.contract.TestResources.organization;
import static org.janusfhir.store.contract.TestResources.patient;
import static org.janusfhir.store.contract.TestResources.quantity;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.store.Store;
import org.janusfhir.store.contract.ObservationBuilder;

/** Patients who differ in everything, each with a clinic and as many observations as any other. */
final class SyntheticRecord {
  static final int OBSERVATIONS = 8;

  /** So many are born in 1900, however many there are; nobody else is born before 1930. */
  private static final int BORN_FIRST = 10;

  private static final int BATCH = 1000;

  private SyntheticRecord() {}

  /** Adds the patients p<i>from</i> up to p<i>to</i>, without that one. */
  static void add(Store store, int from, int to) {
    List<Resource> batch = new ArrayList<>();
    for (int i = from; i < to; i++) {
      batch.add(aPatient(i));
      batch.add(organization("g" + i, "Clinic " + i, identifier("urn:o", "" + i)));
      for (int j = 0; j < OBSERVATIONS; j++) {
        batch.add(anObservation(i, j));
      }
      if (batch.size() >= BATCH) {
        store.bulkLoad(TENANT).put(batch);
        batch.clear();
      }
    }
    store.bulkLoad(TENANT).put(batch);
  }

  private static Resource aPatient(int i) {
    return patient(
        "p" + i,
        AdministrativeGender.FEMALE,
        (i < BORN_FIRST ? 1900 : 1930 + i % 90) + "-02-0" + (1 + i % 9),
        List.of(name("Name" + i, "Given" + i % 50)),
        List.of(identifier("urn:p", "" + i)));
  }

  private static Resource anObservation(int patient, int i) {
    return new ObservationBuilder("o" + patient + "-" + i)
        .subject(Reference.to(ResourceType.PATIENT, "p" + patient))
        .code(null, "c" + i)
        .performer(Reference.to(ResourceType.PATIENT, "p" + (patient + 1)))
        .value(quantity("" + i, "mg", null, "mg"))
        .effective(Primitive.of(ValueType.DATE_TIME, (2000 + i) + "-01-01"))
        .build();
  }
}
