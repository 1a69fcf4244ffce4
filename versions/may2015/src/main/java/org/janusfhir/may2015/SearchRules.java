package org.janusfhir.may2015;

import static java.util.Map.entry;
import static org.janusfhir.wire.SearchRule.anyOf;
import static org.janusfhir.wire.SearchRule.foreignPage;
import static org.janusfhir.wire.SearchRule.implied;
import static org.janusfhir.wire.SearchRule.needs;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;

/**
 * What searches of May2015 must keep to, how many results a page has and in which order they come.
 * Stricter than the documented interface nowhere, and only as strict as keeps anybody from listing
 * a whole record.
 */
final class SearchRules {
  /** Free slots; booked ones are found by id, or by who asks for them. */
  private static final Criterion FREE =
      new Criterion.Tokens("status", List.of(new Criterion.Token(null, "free")));

  /** What lists half of all patients if it is all that is asked. */
  private static final List<String> SHARED_BY_MANY_PATIENTS =
      List.of(
          "_lastUpdated",
          "active",
          "address-use",
          "animal-breed",
          "animal-species",
          "deceased",
          "gender",
          "language");

  private static final Map<String, UnaryOperator<SearchDefinition>> TABLE =
      Map.ofEntries(
          entry("AllergyIntolerance", ofPatient("_id", "patient", "identifier")),
          entry(
              "Appointment",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "practitioner", "location", "actor"),
                          needs("practitioner", "_id", "patient", "date"),
                          needs("location", "_id", "patient", "date"),
                          needs("actor", "_id", "patient", "date"))
                      .counts(50, 0)
                      .order(SortOrder.by("date"))),
          entry("Binary", s -> s.rules(anyOf("_id"))),
          entry("CarePlan", ofPatient("_id", "patient")),
          entry("Condition", ofPatient("_id", "patient", "subject", "encounter")),
          entry(
              "Contract", ofPatient("_id", "actor", "identifier", "patient", "signer", "subject")),
          entry("Device", s -> s.rules(anyOf("_id", "patient", "identifier", "udi"))),
          entry(
              "DiagnosticOrder", ofPatient("_id", "patient", "subject", "identifier", "encounter")),
          entry(
              "DiagnosticReport",
              ofPatient("_id", "patient", "subject", "identifier", "encounter")),
          entry("DocumentReference", ofPatient("_id", "patient", "subject", "identifier")),
          entry("Encounter", ofPatient("_id", "patient", "identifier", "part-of")),
          entry("Goal", ofPatient("_id", "patient")),
          entry("Immunization", ofPatient("_id", "patient", "subject", "identifier")),
          entry(
              "MedicationAdministration",
              ofPatient("_id", "patient", "identifier", "encounter", "prescription")),
          entry("Location", s -> s.rules(needs("near-distance", "near"))),
          entry("MedicationDispense", ofPatient("_id", "patient", "identifier", "prescription")),
          entry(
              "MedicationPrescription",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "identifier", "encounter"),
                          new SearchRule.RefusedCodes(
                              "status", List.of("superceded", "entered-in-error")),
                          foreignPage("context"))
                      .counts(25, 0)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "MedicationStatement",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "identifier"),
                          foreignPage("-pageContext", "-pageDirection"))
                      .counts(50, 0)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "Observation",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "subject", "identifier", "encounter"),
                          foreignPage("pageContext", "direction"))
                      .counts(50, 100)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "Patient",
              s ->
                  s.rules(
                          anyOf(names(s, SHARED_BY_MANY_PATIENTS)),
                          new SearchRule.Alone("_id"),
                          new SearchRule.Offset("start"))
                      .counts(20, 0)),
          entry(
              "Person",
              s ->
                  s.rules(
                      anyOf(
                          "_id",
                          "identifier",
                          "link",
                          "name",
                          "patient",
                          "practitioner",
                          "relatedperson",
                          "telecom"))),
          entry("Practitioner", SearchRules::anything),
          entry("Procedure", ofPatient("_id", "patient", "encounter")),
          entry("ProcedureRequest", ofPatient("_id", "patient", "subject", "encounter")),
          entry(
              "RelatedPerson",
              s -> s.rules(anyOf("_id", "identifier", "name", "patient", "telecom"))),
          entry("Schedule", SearchRules::anything),
          entry(
              "Slot",
              s ->
                  anything(s)
                      .rules(implied(FREE, "_id", "fbtype"))
                      .counts(50, 0)
                      .order(SortOrder.by("start", "type-display", "location-display"))));

  private SearchRules() {}

  /** The parameters of a type with its rules; a type without a row may be listed. */
  static SearchDefinition with(String typeName, SearchDefinition parameters) {
    return TABLE.getOrDefault(typeName, UnaryOperator.identity()).apply(parameters);
  }

  /** About a patient: one must be named, or something that belongs to one patient. */
  private static UnaryOperator<SearchDefinition> ofPatient(String... names) {
    return s -> s.rules(anyOf(names)).order(SortOrder.NEWEST_FIRST);
  }

  /** Anything will do, but something must be asked. */
  private static SearchDefinition anything(SearchDefinition parameters) {
    return parameters.rules(anyOf(names(parameters, List.of())));
  }

  /** All names but those, the ones of every type among them. */
  private static String[] names(SearchDefinition parameters, List<String> without) {
    return Stream.concat(
            Stream.of("_id", "_lastUpdated"),
            parameters.parameters().stream().map(SearchParameter::name))
        .filter(name -> !without.contains(name))
        .toArray(String[]::new);
  }
}
