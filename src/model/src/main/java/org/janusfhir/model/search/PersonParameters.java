package org.janusfhir.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;

/** Parameters of people. */
final class PersonParameters {
  private PersonParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(patient(), person(), relatedPerson(), practitioner());
  }

  private static SearchParameters<Patient> patient() {
    SearchParameters<Patient> rows =
        SearchParameters.of(ResourceType.PATIENT, Patient.class)
            .mergeable()
            .add("active", (p, out) -> Values.bool(p.active(), out))
            .add("animal-breed", (p, out) -> animal(p, Patient.Animal::breed, out))
            .add("animal-species", (p, out) -> animal(p, Patient.Animal::species, out))
            .addDate("birthdate", Patient::birthDate)
            .add("careprovider", (p, out) -> Values.references(p.generalPractitioner(), out))
            .add("death-date", (p, out) -> TimeValues.choice(p.deceased(), out))
            .add("deceased", PersonParameters::deceased)
            .add("family", (p, out) -> PersonValues.families(PersonValues.current(p.name()), out))
            .add("gender", (p, out) -> Values.code(p.gender(), out))
            .add("given", (p, out) -> PersonValues.givens(PersonValues.current(p.name()), out))
            .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out))
            .add("language", PersonParameters::languages)
            .add("link", (p, out) -> p.link().forEach(l -> Values.reference(l.other(), out)))
            .add("name", (p, out) -> PersonValues.calls(PersonValues.current(p.name()), out))
            .add("organization", (p, out) -> Values.reference(p.managingOrganization(), out))
            .add("phonetic", (p, out) -> PersonValues.sounds(PersonValues.current(p.name()), out));
    AddressParameters.addAddress(rows, Patient::address);
    AddressParameters.addTelecom(rows, Patient::telecom);
    return rows;
  }

  /** Somebody of whom nothing is said is taken to live; a date of death says <code>true</code>. */
  private static void deceased(Patient patient, Extraction out) {
    boolean deceased =
        patient.deceased() instanceof Primitive primitive
            && (primitive.valueType() != ValueType.BOOLEAN || primitive.text().equals("true"));
    Values.bool(deceased, out);
  }

  private static void animal(
      Patient patient, Function<Patient.Animal, CodeableConcept> component, Extraction out) {
    if (patient.animal() != null) {
      Values.concept(component.apply(patient.animal()), out);
    }
  }

  private static void languages(Patient patient, Extraction out) {
    for (Patient.Communication communication : patient.communication()) {
      Values.concept(communication.language(), out);
    }
  }

  private static SearchParameters<Person> person() {
    SearchParameters<Person> rows =
        SearchParameters.of(ResourceType.PERSON, Person.class)
            .mergeable()
            .addDate("birthdate", Person::birthDate)
            .add("gender", (p, out) -> Values.code(p.gender(), out))
            .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out))
            .add("link", (p, out) -> p.link().forEach(l -> Values.reference(l.target(), out)))
            .add("name", (p, out) -> PersonValues.names(p.name(), out))
            .add("organization", (p, out) -> Values.reference(p.managingOrganization(), out))
            .add("patient", (p, out) -> links(p, ResourceType.PATIENT, out))
            .add("phonetic", (p, out) -> PersonValues.sounds(p.name(), out))
            .add("practitioner", (p, out) -> links(p, ResourceType.PRACTITIONER, out))
            .add("relatedperson", (p, out) -> links(p, ResourceType.RELATED_PERSON, out));
    AddressParameters.addAddress(rows, Person::address);
    AddressParameters.addTelecom(rows, Person::telecom);
    return rows;
  }

  private static void links(Person person, ResourceType type, Extraction out) {
    for (Person.Link link : person.link()) {
      Values.reference(type, link.target(), out);
    }
  }

  private static SearchParameters<RelatedPerson> relatedPerson() {
    SearchParameters<RelatedPerson> rows =
        SearchParameters.of(ResourceType.RELATED_PERSON, RelatedPerson.class)
            .addDate("birthdate", RelatedPerson::birthDate)
            .add("gender", (p, out) -> Values.code(p.gender(), out))
            .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out))
            .add("name", (p, out) -> PersonValues.name(p.name(), out))
            .add("patient", (p, out) -> Values.patient(p.patient(), out))
            .add("phonetic", (p, out) -> PersonValues.sound(p.name(), out));
    AddressParameters.addAddress(rows, RelatedPerson::address);
    AddressParameters.addTelecom(rows, RelatedPerson::telecom);
    return rows;
  }

  private static SearchParameters<Practitioner> practitioner() {
    SearchParameters<Practitioner> rows =
        SearchParameters.of(ResourceType.PRACTITIONER, Practitioner.class)
            .add("communication", (p, out) -> Values.concepts(p.communication(), out))
            .add("family", (p, out) -> PersonValues.families(p.name(), out))
            .add("gender", (p, out) -> Values.code(p.gender(), out))
            .add("given", (p, out) -> PersonValues.givens(p.name(), out))
            .add(
                "identifier",
                (p, out) -> {
                  Values.identifiers(p.identifier(), out);
                  p.role().forEach(role -> Values.identifiers(role.identifier(), out));
                })
            .add(
                "location",
                (p, out) -> p.role().forEach(role -> Values.references(role.location(), out)))
            .add("name", (p, out) -> PersonValues.calls(p.name(), out))
            .add(
                "organization",
                (p, out) -> p.role().forEach(role -> Values.reference(role.organization(), out)))
            .add("phonetic", (p, out) -> PersonValues.sounds(p.name(), out))
            .add("role", (p, out) -> p.role().forEach(role -> Values.concept(role.code(), out)))
            .add(
                "specialty",
                (p, out) -> p.role().forEach(role -> Values.concepts(role.specialty(), out)));
    AddressParameters.addAddress(rows, Practitioner::address);
    AddressParameters.addTelecom(rows, PersonParameters::telecom);
    return rows;
  }

  /** The contacts of the person and of the roles the person has. */
  private static List<ContactPoint> telecom(Practitioner practitioner) {
    if (practitioner.role().isEmpty()) {
      return practitioner.telecom();
    }
    List<ContactPoint> all = new ArrayList<>(practitioner.telecom());
    practitioner.role().forEach(role -> all.addAll(role.telecom()));
    return all;
  }
}
