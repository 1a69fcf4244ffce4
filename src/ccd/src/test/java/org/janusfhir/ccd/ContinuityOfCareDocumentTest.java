package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.junit.jupiter.api.Test;

class ContinuityOfCareDocumentTest {
  private static final Patient PATIENT = (Patient) CanonicalExamples.of(ResourceType.PATIENT);

  @Test
  void allExamplesTogetherAreValid() {
    // Given
    List<Resource> all = new ArrayList<>(CanonicalExamples.all());
    all.addAll(RareExamples.all());

    // When
    byte[] xml = ContinuityOfCareDocument.write(new PatientRecord(PATIENT, all), Facts.any());

    // Then
    assertThat(CdaSchema.violations(xml)).isEmpty();
  }
}
