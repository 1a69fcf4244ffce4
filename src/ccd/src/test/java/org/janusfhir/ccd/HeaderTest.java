package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
  private static final String PATIENT = "//c:recordTarget/c:patientRole";
  private static final String RACES = "urn:oid:2.16.840.1.113883.6.238";

  @Test
  void theDocumentSaysWhatItIs() {
    // When
    Ccd ccd = Ccd.of();

    // Then
    assertThat(ccd.text("/*/c:id/@root")).isEqualTo(Facts.ID.toString());
    assertThat(ccd.text("/*/c:code/@code")).isEqualTo("34133-9");
    assertThat(ccd.text("/*/c:effectiveTime/@value")).isEqualTo("20160229143000+0000");
    assertThat(ccd.text("//c:custodian//c:name")).isEqualTo("Example Hospital");
    assertThat(ccd.text("//c:custodian//c:id/@root")).isEqualTo(Facts.ROOT);
    assertThat(ccd.text("//c:assignedAuthoringDevice/c:softwareName")).isEqualTo("Janus");
  }

  @Test
  void thePatientIsTold() {
    // When
    Ccd ccd = Ccd.of(Headers.PATIENT, CanonicalExamples.all());

    // Then
    assertThat(ccd.text(PATIENT + "/c:id[1]/@root")).isEqualTo(Facts.ROOT);
    assertThat(ccd.text(PATIENT + "/c:id[1]/@extension")).isEqualTo("Patient/patient-1");
    assertThat(ccd.text(PATIENT + "/c:id[2]/@extension")).isEqualTo("MRN-1");
    assertThat(ccd.texts(PATIENT + "/c:addr/*"))
        .containsExactly("1 Sample Street", "Floor 2", "Springfield", "IL", "62701", "US");
    assertThat(ccd.text(PATIENT + "/c:telecom[@use='MC']/@value")).isEqualTo("tel:+12175550100");
    assertThat(ccd.texts(PATIENT + "/c:patient/c:name/*"))
        .containsExactly("Dr.", "Ana", "Q.", "Ñúñez \"Z\" <&> Segundo", "Jr.");
    assertThat(ccd.text(PATIENT + "//c:administrativeGenderCode/@code")).isEqualTo("F");
    assertThat(ccd.text(PATIENT + "//c:birthTime/@value")).isEqualTo("19741225");
    assertThat(ccd.text(PATIENT + "//c:maritalStatusCode/@code")).isEqualTo("M");
    assertThat(ccd.text(PATIENT + "//c:languageCode/@code")).isEqualTo("es");
    assertThat(ccd.text(PATIENT + "//c:preferenceInd/@value")).isEqualTo("true");
    assertThat(ccd.text(PATIENT + "/c:providerOrganization/c:name")).isEqualTo("Example Hospital");
    assertThat(ccd.texts("//c:serviceEvent/c:performer//c:family"))
        .containsExactly("Example Segundo");
  }

  @Test
  void ofAPatientOfWhomNothingIsKnownItIsSaidSo() {
    // When
    Ccd ccd = Ccd.of(Headers.nobody(), List.of());

    // Then
    assertThat(ccd.violations()).isEmpty();
    for (String element :
        List.of("id", "addr", "telecom", "patient/c:name", "patient/c:birthTime")) {
      assertThat(ccd.text(PATIENT + "/c:" + element + "/@nullFlavor")).isEqualTo("UNK");
    }
    for (String element : List.of("administrativeGenderCode", "raceCode", "ethnicGroupCode")) {
      assertThat(ccd.text(PATIENT + "/c:patient/c:" + element + "/@nullFlavor")).isEqualTo("UNK");
    }
    assertThat(ccd.text("//c:serviceEvent/c:effectiveTime/c:low/@nullFlavor")).isEqualTo("UNK");
  }

  @ParameterizedTest
  @CsvSource({"MALE,M,", "FEMALE,F,", "OTHER,UN,", "UNKNOWN,,UNK"})
  void genderHasTheCodeOfHl7(AdministrativeGender gender, String code, String nullFlavor) {
    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "gender", gender), List.of());

    // Then
    String path = PATIENT + "//c:administrativeGenderCode/";
    assertThat(ccd.text(path + "@code")).isEqualTo(code == null ? "" : code);
    assertThat(ccd.text(path + "@nullFlavor")).isEqualTo(nullFlavor == null ? "" : nullFlavor);
  }

  @Test
  void raceAndEthnicityComeFromTheGuidesOfTheUnitedStates() {
    // Given
    Extension race =
        new Extension(
            "http://fhir.org/guides/argonaut/StructureDefinition/argo-race",
            null,
            new Extras(
                null,
                List.of(new Extension("ombCategory", coding("2106-3", "White"), null)),
                null,
                null));
    Extension ethnicity =
        new Extension(
            "http://hl7.org/fhir/StructureDefinition/us-core-ethnicity",
            new CodeableConcept(List.of(coding("2186-5", "Not Hispanic or Latino")), null, null),
            null);
    Extras extras = new Extras(null, List.of(race, ethnicity), null, null);

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "extras", extras), List.of());

    // Then
    assertThat(ccd.violations()).isEmpty();
    assertThat(ccd.text(PATIENT + "//c:raceCode/@code")).isEqualTo("2106-3");
    assertThat(ccd.text(PATIENT + "//c:raceCode/@codeSystem")).isEqualTo("2.16.840.1.113883.6.238");
    assertThat(ccd.text(PATIENT + "//c:ethnicGroupCode/@code")).isEqualTo("2186-5");
  }

  @Test
  void theTimeOfBirthIsTakenWhereItIsKnown() {
    // Given
    Extension time =
        new Extension(
            "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
            Primitive.of(ValueType.DATE_TIME, "1974-12-25T14:35:45-05:00"),
            null);
    Extras date = new Extras(null, List.of(time), null, null);
    Extras extras = new Extras(null, null, null, Map.of("birthDate", date));

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "extras", extras), List.of());

    // Then
    assertThat(ccd.text(PATIENT + "//c:birthTime/@value")).isEqualTo("19741225143545-0500");
  }

  @Test
  void thePeriodOfCareIsTheOneAskedFor() {
    // Given
    PatientRecord record = new PatientRecord(Headers.PATIENT, List.of());

    // When
    Ccd limited =
        new Ccd(
            ContinuityOfCareDocument.write(
                record, Facts.of("2015-01-01T00:00:00+05:30", "2015-06-30T12:00:00.5Z")));
    Ccd whole = Ccd.of();

    // Then
    String period = "//c:serviceEvent/c:effectiveTime/";
    assertThat(limited.text(period + "c:low/@value")).isEqualTo("20150101000000+0530");
    assertThat(limited.text(period + "c:high/@value")).isEqualTo("20150630120000.5+0000");
    assertThat(limited.violations()).isEmpty();
    assertThat(whole.text(period + "c:low/@value")).isEqualTo("19741225");
    assertThat(whole.text(period + "c:high/@value")).isEqualTo("20160229143000+0000");
  }

  @Test
  void anIdThatIsNotYetAssignedIsUnknown() {
    // Given
    Patient patient = With.component(Headers.PATIENT, "head", ResourceHead.of(null));

    // Then
    assertThat(Ccd.of(patient, List.of()).text(PATIENT + "/c:id[1]/@nullFlavor")).isEqualTo("UNK");
  }

  private static Coding coding(String code, String display) {
    return new Coding(RACES, null, code, display, null, null);
  }
}
