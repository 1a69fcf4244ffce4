package org.janusfhir.model.examples;

import static org.janusfhir.model.examples.Values.address;
import static org.janusfhir.model.examples.Values.attachment;
import static org.janusfhir.model.examples.Values.bool;
import static org.janusfhir.model.examples.Values.concept;
import static org.janusfhir.model.examples.Values.date;
import static org.janusfhir.model.examples.Values.dateTime;
import static org.janusfhir.model.examples.Values.extension;
import static org.janusfhir.model.examples.Values.extras;
import static org.janusfhir.model.examples.Values.identifier;
import static org.janusfhir.model.examples.Values.name;
import static org.janusfhir.model.examples.Values.organization;
import static org.janusfhir.model.examples.Values.patient;
import static org.janusfhir.model.examples.Values.period;
import static org.janusfhir.model.examples.Values.phone;
import static org.janusfhir.model.examples.Values.practitioner;
import static org.janusfhir.model.examples.Values.richConcept;
import static org.janusfhir.model.examples.Values.snomed;
import static org.janusfhir.model.examples.Values.string;
import static org.janusfhir.model.examples.Values.to;
import static org.janusfhir.model.examples.Values.uri;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPointUse;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.IdentityAssuranceLevel;
import org.janusfhir.model.LinkType;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

/** People. The Patient also has everything that any resource can have. */
final class PersonExamples {
  private PersonExamples() {}

  static List<Resource> all() {
    return List.of(patientExample(), replacedPatient(), person(), relatedPerson(), doctor());
  }

  private static ResourceHead fullHead() {
    Meta meta =
        new Meta(
            List.of("http://example.org/profiles/patient"),
            List.of(
                new Coding("http://hl7.org/fhir/v3/Confidentiality", null, "R", null, null, null)),
            List.of(new Coding("http://example.org/tags", null, "sample", "Sample", null, null)),
            null);
    Narrative text =
        new Narrative(
            NarrativeStatus.ADDITIONAL,
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Known as <b>Ana &amp; co.</b></p></div>",
            null);
    return new ResourceHead("patient-1", meta, "http://example.org/rules", "en", text, null);
  }

  private static Extras patientExtras() {
    Extension nested =
        new Extension(
            "http://example.org/extension/religion",
            null,
            new Extras(
                null,
                List.of(
                    extension("code", snomed("160567001", "No religion")),
                    extension("since", string("2001"))),
                null,
                null));
    Extension modifier = extension("test-patient", bool(true));
    Extras birthTime = extras("birth-time", dateTime("1974-12-25T14:35:45-05:00"));
    return new Extras(null, List.of(nested), List.of(modifier), Map.of("birthDate", birthTime));
  }

  private static Patient patientExample() {
    return new Patient(
        fullHead(),
        List.of(identifier("MRN-1")),
        true,
        List.of(name("Ñúñez \"Z\" <&>", "Ana")),
        List.of(phone(ContactPointUse.MOBILE, "+1 217 555 0100")),
        AdministrativeGender.FEMALE,
        date("1974-12-25"),
        dateTime("2015-02-14T13:42:00+10:00"),
        List.of(address(AddressUse.HOME)),
        concept("http://hl7.org/fhir/v3/MaritalStatus", "M", "Married"),
        Primitive.of(ValueType.INTEGER, "2"),
        List.of(attachment("photo")),
        List.of(contact()),
        new Patient.Animal(
            concept("http://snomed.info/sct", "448771007", "Domestic dog"),
            snomed("58108001", "Golden retriever"),
            concept("http://hl7.org/fhir/animal-genderstatus", "neutered", "Neutered"),
            null),
        List.of(new Patient.Communication(concept("urn:ietf:bcp:47", "es", "Spanish"), true, null)),
        List.of(practitioner(), organization()),
        organization(),
        List.of(new Patient.Link(to(ResourceType.PATIENT, "patient-2"), LinkType.REPLACE, null)),
        patientExtras());
  }

  private static Patient.Contact contact() {
    return new Patient.Contact(
        List.of(concept("http://hl7.org/fhir/patient-contact-relationship", "partner", "Partner")),
        name("Contact", "Carla"),
        List.of(phone(ContactPointUse.HOME, "+1 217 555 0101")),
        address(AddressUse.TEMP),
        AdministrativeGender.OTHER,
        organization(),
        period("2014-01-01", "2024-01-01"),
        extras("contact", string("an extension of a backbone element")));
  }

  /** A duplicate record that has been merged into the other one. */
  private static Patient replacedPatient() {
    return new Patient(
        ResourceHead.of("patient-2"),
        List.of(identifier("MRN-2")),
        false,
        null,
        null,
        null,
        date("1974-12"),
        bool(false),
        null,
        null,
        bool(true),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Patient.Link(patient(), LinkType.REFER, null)),
        null);
  }

  private static Person person() {
    return new Person(
        ResourceHead.of("person-1"),
        List.of(identifier("PERSON-1")),
        List.of(name("Example", "Pat")),
        List.of(phone(ContactPointUse.HOME, "+1 217 555 0102")),
        AdministrativeGender.MALE,
        date("1960-07"),
        List.of(address(AddressUse.HOME)),
        attachment("portrait"),
        organization(),
        true,
        List.of(new Person.Link(patient(), IdentityAssuranceLevel.LEVEL3, null)),
        extras("person", string("extension")));
  }

  private static RelatedPerson relatedPerson() {
    return new RelatedPerson(
        ResourceHead.of("relatedperson-1"),
        List.of(identifier("RP-1")),
        patient(),
        concept("http://hl7.org/fhir/v3/RoleCode", "WIFE", "Wife"),
        name("Example", "Robin"),
        List.of(phone(ContactPointUse.OLD, "+1 217 555 0103")),
        AdministrativeGender.UNKNOWN,
        date("1961"),
        List.of(address(AddressUse.HOME), address(AddressUse.OLD)),
        List.of(attachment("face")),
        period("1999-09-09", "2029-09-09"),
        extras("related", string("extension")));
  }

  private static Practitioner doctor() {
    return new Practitioner(
        ResourceHead.of("practitioner-1"),
        List.of(identifier("NPI-1")),
        true,
        List.of(name("Example", "Dana")),
        List.of(phone(ContactPointUse.WORK, "+1 217 555 0104")),
        List.of(address(AddressUse.WORK)),
        AdministrativeGender.MALE,
        date("1958-03-02"),
        List.of(attachment("badge")),
        List.of(
            new Practitioner.Role(
                organization(),
                concept("http://hl7.org/fhir/practitioner-role", "doctor", "Doctor"),
                List.of(richConcept("394802001", "General medicine")),
                period("2011-01-01", "2021-01-01"),
                List.of(to(ResourceType.LOCATION, "location-1")),
                List.of(uri("HealthcareService/service-1")),
                List.of(identifier("ROLE-1")),
                List.of(phone(ContactPointUse.WORK, "+1 217 555 0105")),
                null)),
        List.of(
            new Practitioner.Qualification(
                List.of(identifier("DIPLOMA-1")),
                concept("http://hl7.org/fhir/v2/0360", "MD", "Doctor of Medicine"),
                period("1985", "2035"),
                organization(),
                null)),
        List.of(concept("urn:ietf:bcp:47", "en", "English")),
        extras("doctor", string("extension")));
  }
}
