package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.Address;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.ContactPointUse;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, addresses, contacts and identifiers of people. */
class DemographicsTest {
  private static final String PATIENT = "//c:recordTarget/c:patientRole";

  @ParameterizedTest
  @CsvSource({
    "PHONE,+1 (217) 555-0100,tel:+1(217)555-0100",
    "FAX,555 0101,fax:5550101",
    "EMAIL,ana@example.org,mailto:ana@example.org",
    "EMAIL,ana %&<@example.org,mailto:ana%25&%3C@example.org",
    "URL,http://example.org/ana,http://example.org/ana",
    "URL,not a uri,",
    "OTHER,urn:x:1,urn:x:1",
    "PHONE,?,"
  })
  void contactsBecomeUris(ContactPointSystem system, String value, String uri) {
    // Given
    ContactPoint contact = new ContactPoint(system, value, ContactPointUse.HOME, null, null, null);

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "telecom", List.of(contact)), List.of());

    // Then
    assertThat(ccd.text(PATIENT + "/c:telecom/@value")).isEqualTo(uri == null ? "" : uri);
    assertThat(ccd.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://hl7.org/fhir/sid/us-ssn,1,2.16.840.1.113883.4.1,1",
    "urn:oid:1.2.36.146,2,1.2.36.146,2",
    "urn:ietf:rfc:3986,urn:uuid:a5afddf4-e880-459b-876e-e4591b0acc11,"
        + "a5afddf4-e880-459b-876e-e4591b0acc11,",
    "http://example.org/mrn,3,627cbbf4-211c-3682-b297-a2e9308fb057,3"
  })
  void identifiersGetARoot(String system, String value, String root, String extension) {
    // Given
    Identifier identifier = new Identifier(null, null, system, value, null, null, null);

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "identifier", List.of(identifier)), List.of());

    // Then
    assertThat(ccd.text(PATIENT + "/c:id[2]/@root")).isEqualTo(root);
    assertThat(ccd.text(PATIENT + "/c:id[2]/@extension"))
        .isEqualTo(extension == null ? "" : extension);
  }

  @Test
  void theOfficialNameIsPreferredToAnOldOne() {
    // Given
    List<HumanName> names = List.of(name(NameUse.MAIDEN, "Before"), name(NameUse.OFFICIAL, "Now"));

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "name", names), List.of());

    // Then
    assertThat(ccd.text(PATIENT + "//c:family")).isEqualTo("Now");
    assertThat(ccd.text(PATIENT + "//c:given/@nullFlavor")).isEqualTo("UNK");
  }

  @Test
  void aLongAddressKeepsAllLinesInFour() {
    // Given
    Address address =
        new Address(
            null,
            null,
            null,
            List.of("1", "2", "3", "4", "5"),
            null,
            null,
            null,
            null,
            "France",
            null,
            null);

    // When
    Ccd ccd = Ccd.of(With.component(Headers.PATIENT, "address", List.of(address)), List.of());

    // Then
    assertThat(ccd.violations()).isEmpty();
    assertThat(ccd.texts(PATIENT + "/c:addr/*"))
        .containsExactly("1", "2", "3", "4, 5", "", "France");
  }

  private static HumanName name(NameUse use, String family) {
    return new HumanName(use, null, List.of(family), null, null, null, null, null);
  }
}
