package org.janusfhir.dstu2;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2 accept for people and organizations. */
final class PeopleSearch {
  private static final SearchDefinition PATIENT =
      SearchDefinition.of(
          SearchParameter.token("active", "active", "Whether the patient record is active"),
          SearchParameter.string(
              "address", "address", "An address in any kind of address/part of the patient"),
          SearchParameter.string("address-city", "address-city", "A city specified in an address"),
          SearchParameter.string(
              "address-country", "address-country", "A country specified in an address"),
          SearchParameter.string(
              "address-postalcode", "address-postalcode", "A postalCode specified in an address"),
          SearchParameter.string(
              "address-state", "address-state", "A state specified in an address"),
          SearchParameter.token("address-use", "address-use", "A use code specified in an address"),
          SearchParameter.token("animal-breed", "animal-breed", "The breed for animal patients"),
          SearchParameter.token(
              "animal-species", "animal-species", "The species for animal patients"),
          SearchParameter.date("birthdate", "birthdate", "The patient's date of birth"),
          SearchParameter.reference(
              "careprovider",
              "careprovider",
              "Patient's nominated care provider, could be a care manager, not the organization that manages the record",
              "Organization",
              "Practitioner"),
          SearchParameter.date(
              "deathdate",
              "death-date",
              "The date of death has been provided and satisfies this search value"),
          SearchParameter.token(
              "deceased",
              "deceased",
              "This patient has been marked as deceased, or as a death date entered"),
          SearchParameter.token("email", "email", "A value in an email contact"),
          SearchParameter.string("family", "family", "A portion of the family name of the patient"),
          SearchParameter.token("gender", "gender", "Gender of the patient"),
          SearchParameter.string("given", "given", "A portion of the given name of the patient"),
          SearchParameter.token("identifier", "identifier", "A patient identifier"),
          SearchParameter.token(
              "language", "language", "Language code (irrespective of use value)"),
          SearchParameter.reference(
              "link", "link", "All patients linked to the given patient", "Patient"),
          SearchParameter.string(
              "name", "name", "A portion of either family or given name of the patient"),
          SearchParameter.reference(
              "organization",
              "organization",
              "The organization at which this person is a patient",
              "Organization"),
          SearchParameter.token("phone", "phone", "A value in a phone contact"),
          SearchParameter.phonetic(
              "phonetic",
              "phonetic",
              "A portion of either family or given name using some kind of phonetic matching algorithm"),
          SearchParameter.token(
              "telecom", "telecom", "The value in any kind of telecom details of the patient"));

  private static final SearchDefinition PERSON =
      SearchDefinition.of(
          SearchParameter.string("address", "address", "An address in any kind of address/part"),
          SearchParameter.string("address-city", "address-city", "A city specified in an address"),
          SearchParameter.string(
              "address-country", "address-country", "A country specified in an address"),
          SearchParameter.string(
              "address-postalcode", "address-postalcode", "A postal code specified in an address"),
          SearchParameter.string(
              "address-state", "address-state", "A state specified in an address"),
          SearchParameter.token("address-use", "address-use", "A use code specified in an address"),
          SearchParameter.date("birthdate", "birthdate", "The person's date of birth"),
          SearchParameter.token("email", "email", "A value in an email contact"),
          SearchParameter.token("gender", "gender", "The gender of the person"),
          SearchParameter.token("identifier", "identifier", "A person Identifier"),
          SearchParameter.reference(
              "link",
              "link",
              "Any link has this Patient, Person, RelatedPerson or Practitioner reference",
              "Patient",
              "Person",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.string("name", "name", "A portion of name in any name part"),
          SearchParameter.reference(
              "organization",
              "organization",
              "The organization at which this person record is being managed",
              "Organization"),
          SearchParameter.reference(
              "patient", "patient", "The Person links to this Patient", "Patient"),
          SearchParameter.token("phone", "phone", "A value in a phone contact"),
          SearchParameter.phonetic(
              "phonetic",
              "phonetic",
              "A portion of name using some kind of phonetic matching algorithm"),
          SearchParameter.reference(
              "practitioner",
              "practitioner",
              "The Person links to this Practitioner",
              "Practitioner"),
          SearchParameter.reference(
              "relatedperson",
              "relatedperson",
              "The Person links to this RelatedPerson",
              "RelatedPerson"),
          SearchParameter.token("telecom", "telecom", "The value in any kind of contact"));

  private static final SearchDefinition RELATED_PERSON =
      SearchDefinition.of(
          SearchParameter.string("address", "address", "An address in any kind of address/part"),
          SearchParameter.string("address-city", "address-city", "A city specified in an address"),
          SearchParameter.string(
              "address-country", "address-country", "A country specified in an address"),
          SearchParameter.string(
              "address-postalcode", "address-postalcode", "A postal code specified in an address"),
          SearchParameter.string(
              "address-state", "address-state", "A state specified in an address"),
          SearchParameter.token("address-use", "address-use", "A use code specified in an address"),
          SearchParameter.date("birthdate", "birthdate", "The Related Person's date of birth"),
          SearchParameter.token("email", "email", "A value in an email contact"),
          SearchParameter.token("gender", "gender", "Gender of the person"),
          SearchParameter.token("identifier", "identifier", "A patient Identifier"),
          SearchParameter.string("name", "name", "A portion of name in any name part"),
          SearchParameter.reference(
              "patient", "patient", "The patient this person is related to", "Patient"),
          SearchParameter.token("phone", "phone", "A value in a phone contact"),
          SearchParameter.phonetic(
              "phonetic",
              "phonetic",
              "A portion of name using some kind of phonetic matching algorithm"),
          SearchParameter.token("telecom", "telecom", "The value in any kind of contact"));

  private static final SearchDefinition PRACTITIONER =
      SearchDefinition.of(
          SearchParameter.string("address", "address", "An address in any kind of address/part"),
          SearchParameter.string("address-city", "address-city", "A city specified in an address"),
          SearchParameter.string(
              "address-country", "address-country", "A country specified in an address"),
          SearchParameter.string(
              "address-postalcode", "address-postalcode", "A postalCode specified in an address"),
          SearchParameter.string(
              "address-state", "address-state", "A state specified in an address"),
          SearchParameter.token("address-use", "address-use", "A use code specified in an address"),
          SearchParameter.token(
              "communication",
              "communication",
              "One of the languages that the practitioner can communicate with"),
          SearchParameter.token("email", "email", "A value in an email contact"),
          SearchParameter.string("family", "family", "A portion of the family name"),
          SearchParameter.token("gender", "gender", "Gender of the practitioner"),
          SearchParameter.string("given", "given", "A portion of the given name"),
          SearchParameter.token("identifier", "identifier", "A practitioner's Identifier"),
          SearchParameter.reference(
              "location",
              "location",
              "One of the locations at which this practitioner provides care",
              "Location"),
          SearchParameter.string("name", "name", "A portion of either family or given name"),
          SearchParameter.reference(
              "organization",
              "organization",
              "The identity of the organization the practitioner represents / acts on behalf of",
              "Organization"),
          SearchParameter.token("phone", "phone", "A value in a phone contact"),
          SearchParameter.phonetic(
              "phonetic",
              "phonetic",
              "A portion of either family or given name using some kind of phonetic matching algorithm"),
          SearchParameter.token(
              "role", "role", "The practitioner can perform this role at for the organization"),
          SearchParameter.token(
              "specialty", "specialty", "The practitioner has this specialty at an organization"),
          SearchParameter.token("telecom", "telecom", "The value in any kind of contact"));

  private static final SearchDefinition ORGANIZATION =
      SearchDefinition.of(
          SearchParameter.token("active", "active", "Whether the organization's record is active"),
          SearchParameter.string(
              "address", "address", "A (part of the) address of the Organization"),
          SearchParameter.string("address-city", "address-city", "A city specified in an address"),
          SearchParameter.string(
              "address-country", "address-country", "A country specified in an address"),
          SearchParameter.string(
              "address-postalcode", "address-postalcode", "A postal code specified in an address"),
          SearchParameter.string(
              "address-state", "address-state", "A state specified in an address"),
          SearchParameter.token("address-use", "address-use", "A use code specified in an address"),
          SearchParameter.token(
              "identifier",
              "identifier",
              "Any identifier for the organization (not the accreditation issuer's identifier)"),
          SearchParameter.string("name", "name", "A portion of the organization's name"),
          SearchParameter.reference(
              "partof",
              "partof",
              "Search all organizations that are part of the given organization",
              "Organization"),
          SearchParameter.phonetic(
              "phonetic",
              "phonetic",
              "A portion of the organization's name using some kind of phonetic matching algorithm"),
          SearchParameter.token("type", "type", "A code for the type of organization"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("Patient", PATIENT),
          Map.entry("Person", PERSON),
          Map.entry("RelatedPerson", RELATED_PERSON),
          Map.entry("Practitioner", PRACTITIONER),
          Map.entry("Organization", ORGANIZATION));

  private PeopleSearch() {}
}
