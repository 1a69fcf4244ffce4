package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Location;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceType;

/** Parameters of people, organizations and places. */
final class PersonParameters {
  private static final String GENDER = "http://hl7.org/fhir/administrative-gender";

  private PersonParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(
        patient(), person(), relatedPerson(), practitioner(), organization(), location());
  }

  private static SearchParameters<Patient> patient() {
    return SearchParameters.of(ResourceType.PATIENT, Patient.class)
        .add("birthdate", (p, out) -> Values.date(p.birthDate(), out))
        .add("family", (p, out) -> p.name().forEach(name -> Values.strings(name.family(), out)))
        .add(
            "gender",
            (p, out) -> Values.code(GENDER, p.gender() == null ? null : p.gender().code(), out))
        .add("given", (p, out) -> p.name().forEach(name -> Values.strings(name.given(), out)))
        .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out))
        .add("name", (p, out) -> Values.names(p.name(), out));
  }

  private static SearchParameters<Person> person() {
    return SearchParameters.of(ResourceType.PERSON, Person.class)
        .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out))
        .add("patient", (p, out) -> p.link().forEach(link -> Values.patient(link.target(), out)));
  }

  private static SearchParameters<RelatedPerson> relatedPerson() {
    return SearchParameters.of(ResourceType.RELATED_PERSON, RelatedPerson.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out));
  }

  private static SearchParameters<Practitioner> practitioner() {
    return SearchParameters.of(ResourceType.PRACTITIONER, Practitioner.class)
        .add("identifier", (p, out) -> Values.identifiers(p.identifier(), out));
  }

  private static SearchParameters<Organization> organization() {
    return SearchParameters.of(ResourceType.ORGANIZATION, Organization.class)
        .add("identifier", (o, out) -> Values.identifiers(o.identifier(), out));
  }

  private static SearchParameters<Location> location() {
    return SearchParameters.of(ResourceType.LOCATION, Location.class)
        .add("identifier", (l, out) -> Values.identifiers(l.identifier(), out));
  }
}
