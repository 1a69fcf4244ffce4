package org.janusfhir.may2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Medication;
import org.janusfhir.model.MedicationRequest;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.contract.Documents;
import org.janusfhir.wire.contract.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where references lead in May2015, and what is contained so that they lead anywhere. */
class ReferencesTest {
  private static final Documents DOCUMENTS = new Documents(new May2015());

  @ParameterizedTest
  @CsvSource({
    "QuestionnaireResponse/1, QuestionnaireAnswers/1",
    "Specimen/1/_history/2, Specimen/1/_history/2",
    "SupplyRequest/1,",
    "http://example.org/fhir/SupplyRequest/1, http://example.org/fhir/SupplyRequest/1",
    "urn:uuid:00000000-0000-4000-8000-000000000000, urn:uuid:00000000-0000-4000-8000-000000000000"
  })
  void aRelativeReferenceNamesATypeOf050(String uri, String target) {
    // When
    Tree report = written(withExtension(CanonicalExamples.of(ResourceType.SLOT), uri));

    // Then
    assertThat(report.descendants("valueReference"))
        .extracting(reference -> reference.valueOf("reference"))
        .isEqualTo(target == null ? List.of() : List.of(target));
  }

  @Test
  void aGroupCannotBeThePatientOfAProcedure() {
    // Given
    Procedure procedure = (Procedure) CanonicalExamples.of(ResourceType.PROCEDURE);
    Reference group = new Reference(null, null, null, "Group/1", null, null);

    // When
    Tree patient = written(With.component(procedure, "subject", group)).one("patient");

    // Then
    assertThat(patient.valueOf("reference")).isNull();
    assertThat(patient.one("extension").valueOf("valueCode")).isEqualTo("unsupported");
  }

  @Test
  void anOrganizationThatPerformedAProcedureKeepsItsName() {
    // Given
    Procedure procedure = (Procedure) CanonicalExamples.of(ResourceType.PROCEDURE);
    Reference clinic =
        new Reference(ResourceType.ORGANIZATION, "1", null, null, "The clinic", null);
    List<Procedure.Performer> performer = List.of(new Procedure.Performer(clinic, null, null));

    // When
    Tree person =
        written(With.component(procedure, "performer", performer)).one("performer").one("person");

    // Then
    assertThat(person.valueOf("reference")).isNull();
    assertThat(person.valueOf("display")).isEqualTo("The clinic");
  }

  @Test
  void theSameMedicationIsContainedOnce() {
    // Given
    CodeableConcept aspirin = new CodeableConcept(null, "Aspirin", null);
    MedicationRequest request =
        request("1", aspirin, new CodeableConcept(null, "Aspirin", null), List.of());

    // When
    Tree prescription = written(request);

    // Then
    assertThat(containedIds(prescription)).containsExactly("medication");
    assertThat(prescription.one("medication").valueOf("reference")).isEqualTo("#medication");
    assertThat(prescription.one("dispense").one("medication").valueOf("reference"))
        .isEqualTo("#medication");
    Tree medication = prescription.one("contained").one("Medication");
    assertThat(medication.valueOf("name")).isEqualTo("Aspirin");
    assertThat(medication.one("code").valueOf("text")).isEqualTo("Aspirin");
  }

  @Test
  void otherMedicationsHaveOtherIdsThanWhatIsContainedAlready() {
    // Given
    CodeableConcept one = new CodeableConcept(null, "One", null);
    CodeableConcept two = new CodeableConcept(null, "Two", null);
    Resource contained =
        With.component(
            (Medication) CanonicalExamples.of(ResourceType.MEDICATION),
            "head",
            ResourceHead.of("medication"));
    Extras extras =
        new Extras(
            null,
            List.of(
                new Extension(
                    "http://example.org/alternative",
                    new Reference(null, null, null, "#medication", null, null),
                    null)),
            null,
            null);
    MedicationRequest request =
        With.component(request("1", one, two, List.of(contained)), "extras", extras);

    // When
    Tree prescription = written(request);

    // Then
    assertThat(containedIds(prescription)).doesNotHaveDuplicates().hasSize(4);
    assertThat(prescription.one("medication").valueOf("reference")).isEqualTo("#medicationx");
    assertThat(prescription.one("dispense").one("medication").valueOf("reference"))
        .isEqualTo("#medicationxx");
  }

  @Test
  void whatContainedResourcesNeedIsContainedInTheOutermost() {
    // Given
    Observation pressure = (Observation) CanonicalExamples.of(ResourceType.OBSERVATION);
    Resource contained = With.component(pressure, "head", ResourceHead.of("pressure"));
    ResourceHead head = new ResourceHead("1", null, null, null, null, List.of(contained));
    Record report = (Record) CanonicalExamples.of(ResourceType.DIAGNOSTIC_REPORT);
    Reference result = new Reference(null, null, null, "#pressure", null, null);

    // When
    Tree written =
        written(
            (Resource)
                With.component(With.component(report, "head", head), "result", List.of(result)));

    // Then
    assertThat(containedIds(written)).containsExactly("pressure", "component1", "component2");
    assertThat(written.all("contained").get(0).one("Observation").all("contained")).isEmpty();
    assertThat(written.all("contained").get(0).one("Observation").all("related"))
        .extracting(related -> related.one("target").valueOf("reference"))
        .containsExactly("Observation/observation-2", "#component1", "#component2");
  }

  private static MedicationRequest request(
      String id, CodeableConcept prescribed, CodeableConcept dispensed, List<Resource> contained) {
    MedicationRequest example =
        (MedicationRequest) CanonicalExamples.of(ResourceType.MEDICATION_REQUEST);
    ResourceHead head = new ResourceHead(id, null, null, null, null, contained);
    MedicationRequest.DispenseRequest dispense =
        new MedicationRequest.DispenseRequest(dispensed, null, null, null, null, null);
    return With.component(
        With.component(With.component(example, "head", head), "medication", prescribed),
        "dispenseRequest",
        dispense);
  }

  private static Resource withExtension(Resource resource, String uri) {
    Reference reference = new Reference(null, null, null, uri, null, null);
    Extension extension = new Extension("http://example.org/about", reference, null);
    Extras extras = new Extras(null, List.of(extension), null, null);
    return (Resource) With.component((Record) resource, "extras", extras);
  }

  private static List<String> containedIds(Tree resource) {
    return resource.all("contained").stream()
        .map(holder -> holder.children().get(0).valueOf("id"))
        .toList();
  }

  private static Tree written(Resource resource) {
    return DOCUMENTS.tree(resource, Format.JSON);
  }
}
