package org.janusfhir.dstu2_1;

import static java.util.Map.entry;
import static org.janusfhir.wire.SearchRule.anyOf;
import static org.janusfhir.wire.SearchRule.foreignPage;
import static org.janusfhir.wire.SearchRule.implied;
import static org.janusfhir.wire.SearchRule.impliedUnlessAsked;
import static org.janusfhir.wire.SearchRule.needs;
import static org.janusfhir.wire.SearchRule.notWith;

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
 * What searches of DSTU2.1 must keep to, how many results a page has and in which order they come.
 * The same as of DSTU2, in the names of this version.
 */
final class SearchRules {
  /** Free slots; booked ones are found by id, or by who asks for them. */
  private static final Criterion FREE =
      new Criterion.Tokens("status", List.of(new Criterion.Token(null, "free")));

  private static final String CARE_TEAM = "http://hl7.org/fhir/care-team-category";

  /** Plans; care teams come to who asks for their category. */
  private static final Criterion NO_CARE_TEAM =
      new Criterion.Not(
          new Criterion.Tokens(
              "category",
              List.of(
                  new Criterion.Token(null, "careteam"),
                  new Criterion.Token(CARE_TEAM, "longitudinal"),
                  new Criterion.Token(CARE_TEAM, "encounter"))));

  private static final SortOrder LAST_UPDATED_FIRST =
      new SortOrder(List.of(new SortOrder.Key(SortOrder.LAST_UPDATED, true)));

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
          entry("AllergyIntolerance", ofPatientOrIds("_id", "patient", "identifier")),
          entry(
              "Appointment",
              s ->
                  s.rules(
                          anyOf(
                              "_id", "patient", "practitioner", "location", "actor", "identifier"),
                          notWith("patient", "practitioner", "location"),
                          notWith("practitioner", "location"),
                          needs("practitioner", "_id", "identifier", "date"),
                          needs("location", "_id", "identifier", "date"),
                          needs("actor", "_id", "patient", "identifier", "date"))
                      .counts(50, 0)
                      .order(SortOrder.by("date"))),
          entry("Binary", s -> s.rules(anyOf("_id"))),
          entry(
              "CarePlan",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "subject", "context"),
                          notWith("_id"),
                          notWith("patient", "subject"),
                          new SearchRule.ValueNotWith(
                              "category",
                              List.of("assess-plan", "careteam", "longitudinal"),
                              "context"),
                          new SearchRule.IgnoredWithValue("category", List.of("encounter"), "date"),
                          impliedUnlessAsked(NO_CARE_TEAM, "_id", "category"))
                      .counts(10, 100)
                      .order(SortOrder.NEWEST_FIRST)),
          entry("Condition", ofPatientOrIds("_id", "patient", "identifier", "encounter")),
          entry(
              "Contract",
              s ->
                  s.rules(
                          anyOf(
                              "_id",
                              "actor",
                              "agent",
                              "identifier",
                              "patient",
                              "signer",
                              "subject"),
                          new SearchRule.Alone("_id"))
                      .order(SortOrder.NEWEST_FIRST)),
          entry("Device", s -> s.rules(anyOf("_id", "patient", "identifier", "udicarrier"))),
          entry(
              "DiagnosticOrder", ofPatient("_id", "patient", "subject", "identifier", "encounter")),
          entry(
              "DiagnosticReport",
              s ->
                  s.rules(anyOf("_id", "patient", "subject", "identifier", "encounter"))
                      .counts(10, 100)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "DocumentReference",
              ofPatientOrIds("_id", "patient", "subject", "identifier", "encounter")),
          entry("Encounter", ofPatient("_id", "patient", "identifier", "part-of")),
          entry("Goal", ofPatient("_id", "patient", "subject", "identifier")),
          entry("Immunization", ofPatientOrIds("_id", "patient", "identifier")),
          entry(
              "MedicationAdministration",
              ofPatientOrIds("_id", "patient", "identifier", "encounter", "prescription")),
          entry("Location", s -> s.rules(needs("near-distance", "near"))),
          entry("MedicationDispense", ofPatient("_id", "patient", "identifier", "prescription")),
          entry(
              "MedicationOrder",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "identifier", "encounter"),
                          notWith("_id"),
                          notWith("-timing-boundsPeriod", "_lastUpdated"),
                          foreignPage("context"))
                      .counts(25, 0)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "MedicationStatement",
              s ->
                  s.rules(anyOf("_id", "patient", "identifier"), notWith("_id"))
                      .counts(50, 0)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "Observation",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "subject", "identifier", "encounter"),
                          notWith("date", "_lastUpdated"),
                          new SearchRule.Ordered("_lastUpdated", LAST_UPDATED_FIRST),
                          foreignPage("pageContext", "direction"))
                      .counts(50, 100)
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "Patient",
              s ->
                  s.rules(
                          anyOf(names(s, SHARED_BY_MANY_PATIENTS)),
                          new SearchRule.MostMatches(1000),
                          new SearchRule.Offset("start"))
                      .counts(20, 0)),
          entry(
              "Person",
              s ->
                  s.rules(
                      anyOf(
                          "_id",
                          "email",
                          "identifier",
                          "link",
                          "name",
                          "patient",
                          "phone",
                          "practitioner",
                          "relatedperson",
                          "telecom"),
                      new SearchRule.SystemNeeded("identifier"))),
          entry("Practitioner", SearchRules::anything),
          entry("Procedure", ofPatient("_id", "patient", "subject", "identifier", "encounter")),
          entry(
              "ProcedureRequest",
              s ->
                  s.rules(
                          anyOf("_id", "patient", "subject", "identifier", "encounter"),
                          notWith("_id"),
                          notWith("patient", "subject"))
                      .order(SortOrder.NEWEST_FIRST)),
          entry(
              "RelatedPerson",
              s ->
                  s.rules(
                      anyOf("_id", "email", "identifier", "name", "patient", "phone", "telecom"),
                      new SearchRule.Alone("_id"),
                      new SearchRule.SystemNeeded("identifier"))),
          entry("Schedule", SearchRules::anything),
          entry(
              "Slot",
              s ->
                  anything(s)
                      .rules(implied(FREE, "_id", "status"))
                      .counts(50, 0)
                      .order(SortOrder.by("start", "type-display", "location-display"))));

  private SearchRules() {}

  /** The parameters of a type with its rules; a type without a row may be listed. */
  static SearchDefinition with(String typeName, SearchDefinition parameters) {
    return TABLE
        .getOrDefault(typeName, UnaryOperator.identity())
        .apply(parameters)
        .rules(foreignPage("-pageContext", "-pageDirection"));
  }

  /** About a patient: one must be named, or something that belongs to one patient. */
  private static UnaryOperator<SearchDefinition> ofPatient(String... names) {
    return s -> s.rules(anyOf(names)).order(SortOrder.NEWEST_FIRST);
  }

  /** The same, or ids, which exclude everything else. */
  private static UnaryOperator<SearchDefinition> ofPatientOrIds(String... names) {
    return s -> s.rules(anyOf(names), notWith("_id")).order(SortOrder.NEWEST_FIRST);
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
