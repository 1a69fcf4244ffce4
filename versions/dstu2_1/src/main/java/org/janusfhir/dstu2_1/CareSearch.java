package org.janusfhir.dstu2_1;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2.1 accept for what was done for a patient, and where. */
final class CareSearch {
  private static final SearchDefinition ENCOUNTER =
      SearchDefinition.of(
          SearchParameter.reference(
              "appointment",
              "appointment",
              "The appointment that scheduled this encounter",
              "Appointment"),
          SearchParameter.reference(
              "condition",
              "indication",
              "Reason the encounter takes place (resource)",
              "Condition"),
          SearchParameter.date("date", "date", "A date within the period the Encounter lasted"),
          SearchParameter.reference(
              "episodeofcare",
              "episodeofcare",
              "Episode(s) of care that this encounter should be recorded against",
              "EpisodeOfCare"),
          SearchParameter.token(
              "identifier", "identifier", "Identifier(s) by which this encounter is known"),
          SearchParameter.reference(
              "incomingreferral",
              "incomingreferral",
              "The ReferralRequest that initiated this encounter",
              "ReferralRequest"),
          SearchParameter.reference(
              "indication",
              "indication",
              "Reason the encounter takes place (resource)",
              "Condition",
              "Procedure"),
          SearchParameter.number("length", "length", "Length of encounter in days"),
          SearchParameter.reference(
              "location", "location", "Location the encounter takes place", "Location"),
          SearchParameter.date(
              "location-period",
              "location-period",
              "Time period during which the patient was present at the location"),
          SearchParameter.reference(
              "part-of", "part-of", "Another Encounter this encounter is part of", "Encounter"),
          SearchParameter.reference(
              "participant",
              "participant",
              "Persons involved in the encounter other than the patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.token(
              "participant-type", "participant-type", "Role of participant in encounter"),
          SearchParameter.reference(
              "patient", "patient", "The patient present at the encounter", "Patient"),
          SearchParameter.reference(
              "practitioner",
              "practitioner",
              "Persons involved in the encounter other than the patient",
              "Practitioner"),
          SearchParameter.reference(
              "procedure",
              "indication",
              "Reason the encounter takes place (resource)",
              "Procedure"),
          SearchParameter.token("reason", "reason", "Reason the encounter takes place (code)"),
          SearchParameter.token(
              "special-arrangement",
              "special-arrangement",
              "Wheelchair, translator, stretcher, etc"),
          SearchParameter.token(
              "status",
              "status",
              "planned | arrived | in-progress | onleave | finished | cancelled"),
          SearchParameter.token("type", "type", "Specific type of encounter"));

  private static final SearchDefinition PROCEDURE =
      SearchDefinition.of(
          SearchParameter.token("code", "code", "A code to identify a procedure"),
          SearchParameter.date("date", "date", "Date/Period the procedure was performed"),
          SearchParameter.reference(
              "encounter", "encounter", "The encounter associated with the procedure", "Encounter"),
          SearchParameter.token("identifier", "identifier", "A unique identifier for a procedure"),
          SearchParameter.reference(
              "location", "location", "Where the procedure happened", "Location"),
          SearchParameter.reference(
              "patient", "patient", "Search by subject - a patient", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "The reference to the practitioner",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference("subject", "subject", "Search by subject", "Group", "Patient"));

  private static final SearchDefinition IMMUNIZATION =
      SearchDefinition.of(
          SearchParameter.date("date", "date", "Vaccination (non)-Administration Date"),
          SearchParameter.number("dose-sequence", "dose-sequence", "Dose number within series"),
          SearchParameter.token("identifier", "identifier", "Business identifier"),
          SearchParameter.reference(
              "location",
              "location",
              "The service delivery location or facility in which the vaccine was / was to be administered",
              "Location"),
          SearchParameter.string("lot-number", "lot-number", "Vaccine Lot Number"),
          SearchParameter.reference(
              "manufacturer", "manufacturer", "Vaccine Manufacturer", "Organization"),
          SearchParameter.token("notgiven", "not-given", "Administrations which were not given"),
          SearchParameter.reference(
              "patient", "patient", "The patient for the vaccination record", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "The practitioner who administered the vaccination",
              "Practitioner"),
          SearchParameter.reference(
              "reaction", "reaction", "Additional information on reaction", "Observation"),
          SearchParameter.date("reaction-date", "reaction-date", "When reaction started"),
          SearchParameter.token("reason", "reason", "Why immunization occurred"),
          SearchParameter.token(
              "reason-not-given",
              "reason-not-given",
              "Explanation of reason vaccination was not administered"),
          SearchParameter.reference(
              "requester",
              "requester",
              "The practitioner who ordered the vaccination",
              "Practitioner"),
          SearchParameter.token("status", "status", "Immunization event status"),
          SearchParameter.token("vaccine-code", "vaccine-code", "Vaccine Product Administered"));

  private static final SearchDefinition LOCATION =
      SearchDefinition.of(
          SearchParameter.string("address", "address", "A (part of the) address of the location"),
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
              "Unique code or number identifying the location to its users"),
          SearchParameter.string("name", "name", "A (portion of the) name of the location"),
          SearchParameter.position(
              "near",
              "near",
              "The coordinates expressed as [lat]:[long] (using the WGS84 datum) to find locations near to"),
          SearchParameter.distance(
              "near-distance",
              "near",
              "A distance quantity to limit the near search to locations within a specific distance"),
          SearchParameter.reference(
              "organization",
              "organization",
              "Searches for locations that are managed by the provided organization",
              "Organization"),
          SearchParameter.reference(
              "partof", "partof", "The location of which this location is a part", "Location"),
          SearchParameter.token(
              "status", "status", "Searches for locations with a specific kind of status"),
          SearchParameter.token("type", "type", "A code for the type of location"));

  private static final SearchDefinition DEVICE =
      SearchDefinition.of(
          SearchParameter.token(
              "identifier", "identifier", "Instance id from manufacturer, owner, and others"),
          SearchParameter.reference(
              "location", "location", "A location, where the resource is found", "Location"),
          SearchParameter.string("manufacturer", "manufacturer", "The manufacturer of the device"),
          SearchParameter.string("model", "model", "The model of the device"),
          SearchParameter.reference(
              "organization",
              "organization",
              "The organization responsible for the device",
              "Organization"),
          SearchParameter.reference(
              "patient",
              "patient",
              "Patient information, if the resource is affixed to a person",
              "Patient"),
          SearchParameter.token("type", "type", "The type of the device"),
          SearchParameter.token("udicarrier", "udi", "Barcode string (udi)"),
          SearchParameter.uri("url", "url", "Network address to contact device"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("Encounter", ENCOUNTER),
          Map.entry("Procedure", PROCEDURE),
          Map.entry("Immunization", IMMUNIZATION),
          Map.entry("Location", LOCATION),
          Map.entry("Device", DEVICE));

  private CareSearch() {}
}
