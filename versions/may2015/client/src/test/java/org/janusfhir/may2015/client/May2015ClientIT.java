package org.janusfhir.may2015.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.model.api.IResource;
import ca.uhn.fhir.model.dstu2.composite.QuantityDt;
import ca.uhn.fhir.model.dstu2.resource.BaseResource;
import ca.uhn.fhir.model.dstu2.resource.Medication;
import ca.uhn.fhir.model.dstu2.resource.MedicationPrescription;
import ca.uhn.fhir.model.dstu2.resource.Observation;
import ca.uhn.fhir.model.dstu2.resource.OperationOutcome;
import ca.uhn.fhir.model.dstu2.resource.Patient;
import ca.uhn.fhir.rest.server.EncodingEnum;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A client of 2015 against the server of today: everything it gets must parse strictly. */
@ExtendWith(RunningServer.class)
class May2015ClientIT {
  private static final String TODD = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  @Test
  void conformanceSaysTheVersion() {
    // When
    var conformance = new May2015Client(null).conformance();

    // Then
    assertThat(conformance.getFhirVersion()).isEqualTo("0.5.0");
    assertThat(conformance.getFormat()).extracting(Object::toString).hasSize(2);
  }

  @Test
  void patientIsReadWithoutAnyAcceptHeader() {
    // When
    Patient patient = new May2015Client(null).generic().read(Patient.class, TODD);

    // Then
    assertThat(patient.getNameFirstRep().getFamilyAsSingleString()).isEqualTo("Koss676");
    assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Todd315 Ramon749");
    assertThat(patient.getGender()).isEqualTo("male");
    assertThat(patient.getText().getStatus().getValue()).isEqualTo("generated");
  }

  @Test
  void quantityHasTheNamesAndDigitsOf2015() {
    // When
    Observation crp = new May2015Client(null).generic().read(Observation.class, "koss-crp");

    // Then
    QuantityDt value = (QuantityDt) crp.getValue();
    assertThat(value.getValue()).isEqualByComparingTo("0.30");
    assertThat(value.getUnits()).isEqualTo("mg/L");
    assertThat(value.getComparator()).isEqualTo(">=");
    assertThat(crp.getApplies()).isNotNull();
  }

  @Test
  void codedMedicationIsContained() {
    // When
    List<BaseResource> prescriptions =
        new May2015Client(null).ofPatient("MedicationPrescription", TODD);

    // Then
    assertThat(prescriptions).isNotEmpty();
    for (BaseResource resource : prescriptions) {
      MedicationPrescription prescription = (MedicationPrescription) resource;
      Medication medication = (Medication) prescription.getMedication().getResource();
      if (prescription.getMedication().getReference().isLocal()) {
        assertThat(medication.getCode().isEmpty()).isFalse();
      }
    }
  }

  @Test
  void unknownPatientIsAnOutcomeThatTheClientUnderstands() {
    // Given
    var client = new May2015Client(null).generic();

    // When / Then
    assertThatThrownBy(() -> client.read(Patient.class, "nobody"))
        .isInstanceOfSatisfying(
            ResourceNotFoundException.class,
            e ->
                assertThat(((OperationOutcome) e.getOperationOutcome()).getIssue())
                    .singleElement()
                    .satisfies(
                        issue ->
                            assertThat(issue.getSeverityElement().getValueAsString())
                                .isEqualTo("error")));
  }

  @ParameterizedTest
  @MethodSource("org.janusfhir.may2015.client.Sample#withoutPatient")
  void whatIsNotOfAPatientIsReadInBothEncodings(String type, String id) {
    for (EncodingEnum encoding : EncodingEnum.values()) {
      // When
      IResource resource = new May2015Client(encoding).read(type, id);

      // Then
      assertThat(resource.getResourceName()).isEqualTo(type);
      assertThat(resource.getId().getIdPart()).isEqualTo(id);
      assertThat(resource.getId().getVersionIdPart()).isEqualTo("1");
    }
  }

  @Test
  void componentsAreContainedObservations() {
    // When
    List<BaseResource> observations = new May2015Client(null).ofPatient("Observation", TODD);

    // Then
    List<Observation> pressures =
        observations.stream()
            .map(Observation.class::cast)
            .filter(o -> o.getCode().getCodingFirstRep().getCode().equals("85354-9"))
            .toList();
    assertThat(pressures)
        .isNotEmpty()
        .allSatisfy(
            pressure -> {
              assertThat(pressure.getRelated())
                  .extracting(Observation.Related::getType)
                  .containsExactly("has-component", "has-component");
              assertThat(pressure.getRelated())
                  .extracting(related -> related.getTarget().getResource())
                  .allSatisfy(part -> assertThat(((Observation) part).getValue()).isNotNull());
            });
  }

  @ParameterizedTest
  @EnumSource(EncodingEnum.class)
  void everythingOfEveryPatientParsesStrictly(EncodingEnum encoding) {
    // Given
    May2015Client client = new May2015Client(encoding);
    List<String> patients = client.patients();
    List<String> types = new ArrayList<>(client.types());
    types.removeAll(List.of("Patient", "Binary", "Medication"));

    // When
    Set<String> seen = new LinkedHashSet<>();
    List<String> repeated = new ArrayList<>();
    for (String type : types) {
      for (String patient : patients) {
        if (searchesByPatient(client, type)) {
          Set<String> once = new LinkedHashSet<>();
          for (BaseResource resource : client.ofPatient(type, patient)) {
            if (!once.add(type + '/' + resource.getId().getIdPart())) {
              repeated.add(resource.getId().getValue());
            }
          }
          seen.addAll(once);
        }
      }
    }

    // Then
    assertThat(patients).hasSize(12);
    assertThat(repeated).isEmpty();
    assertThat(seen).hasSizeGreaterThan(1000);
    assertThat(seen)
        .contains(
            "Observation/koss-crp",
            "Goal/koss-blood-pressure-goal",
            "MedicationDispense/koss-lisinopril-dispense",
            "Appointment/koss-follow-up");
  }

  private static boolean searchesByPatient(May2015Client client, String type) {
    return SearchParameters.of(client, type).contains("patient");
  }
}
