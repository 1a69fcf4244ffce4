package org.janusfhir.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.janusfhir.app.VersionFolder;
import org.janusfhir.ccd.CcdCheck;
import org.janusfhir.ccd.ContinuityOfCareDocument;
import org.janusfhir.ccd.DocumentFacts;
import org.janusfhir.ccd.PatientRecord;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.store.BulkLoad;
import org.junit.jupiter.api.Test;

/** Continuity of Care Documents of people whose records are real-looking. */
@QuarkusTest
class SampleDocumentsTest {
  /** Longer records take the rules long to check and say nothing new. */
  private static final int LONGEST = 500;

  @Inject BundledSample sample;

  @Test
  void patientsHaveValidDocuments() {
    // Given
    VersionFolder.assumePresent("dstu2");
    List<Resource> resources = load();

    int checked = 0;
    for (Resource resource : resources) {
      if (resource instanceof Patient patient) {
        PatientRecord record = record(patient, resources);
        if (record.resources().size() <= LONGEST) {
          // When
          byte[] xml = ContinuityOfCareDocument.write(record, facts());

          // Then
          assertThat(CcdCheck.violations(xml)).as(patient.head().id()).isEmpty();
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  private static DocumentFacts facts() {
    return new DocumentFacts(UUID.randomUUID(), 0, null, null, "Sandbox", "2.16.840.1.113883.19.5");
  }

  /** What refers to the patient, and whatever such resources may refer to in turn. */
  private static PatientRecord record(Patient patient, List<Resource> resources) {
    ReferenceValue self = new ReferenceValue(ResourceType.PATIENT, patient.head().id());
    List<Resource> record = new ArrayList<>();
    for (Resource resource : resources) {
      List<ReferenceValue> patients = new ArrayList<>();
      SearchIndex.extract(
          resource,
          (parameter, value) -> {
            if (value instanceof ReferenceValue reference
                && reference.type() == ResourceType.PATIENT) {
              patients.add(reference);
            }
          });
      if (patients.isEmpty() || patients.contains(self)) {
        record.add(resource);
      }
    }
    return new PatientRecord(patient, record);
  }

  private List<Resource> load() {
    List<Resource> resources = new ArrayList<>();
    sample.load(
        put -> {
          resources.addAll(put);
          return put.stream().map(resource -> BulkLoad.Outcome.CREATED).toList();
        });
    return resources;
  }
}
