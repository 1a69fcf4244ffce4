package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.Immunization;
import org.janusfhir.model.Procedure;
import org.janusfhir.model.ResourceType;

/** Parameters of what was done for a patient. */
final class CareParameters {
  private CareParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(encounter(), immunization(), procedure());
  }

  private static SearchParameters<Encounter> encounter() {
    return SearchParameters.of(ResourceType.ENCOUNTER, Encounter.class)
        .mergeable()
        .add("appointment", (r, out) -> Values.reference(r.appointment(), out))
        .add("date", (r, out) -> TimeValues.period(r.period(), out))
        .add("episodeofcare", (r, out) -> Values.references(r.episodeOfCare(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("incomingreferral", (r, out) -> Values.references(r.basedOn(), out))
        .add("indication", (r, out) -> Values.references(r.reasonReference(), out))
        .add("length", (r, out) -> QuantityValues.days(r.length(), out))
        .add("location", (r, out) -> r.location().forEach(l -> Values.reference(l.location(), out)))
        .add(
            "location-period",
            (r, out) -> r.location().forEach(l -> TimeValues.period(l.period(), out)))
        .add("part-of", (r, out) -> Values.reference(r.partOf(), out))
        .add(
            "participant",
            (r, out) -> r.participant().forEach(p -> Values.reference(p.individual(), out)))
        .add(
            "participant-type",
            (r, out) -> r.participant().forEach(p -> Values.concepts(p.type(), out)))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add(
            "practitioner",
            (r, out) ->
                r.participant()
                    .forEach(p -> Values.reference(ResourceType.PRACTITIONER, p.individual(), out)))
        .add("reason", (r, out) -> Values.concepts(r.reasonCode(), out))
        .add(
            "special-arrangement",
            (r, out) -> {
              if (r.hospitalization() != null) {
                Values.concepts(r.hospitalization().specialArrangement(), out);
              }
            })
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("type", (r, out) -> Values.concepts(r.type(), out))
        .time(r -> TimeValues.first(r.period()));
  }

  private static SearchParameters<Immunization> immunization() {
    return SearchParameters.of(ResourceType.IMMUNIZATION, Immunization.class)
        .addDate("date", Immunization::occurrence)
        .add(
            "dose-sequence",
            (r, out) ->
                r.vaccinationProtocol().forEach(p -> QuantityValues.number(p.doseSequence(), out)))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("location", (r, out) -> Values.reference(r.location(), out))
        .add("lot-number", (r, out) -> Values.string(r.lotNumber(), out))
        .add("manufacturer", (r, out) -> Values.reference(r.manufacturer(), out))
        .add("not-given", (r, out) -> Values.bool(r.wasNotGiven(), out))
        .add("patient", (r, out) -> Values.patient(r.patient(), out))
        .add("performer", (r, out) -> Values.reference(r.performer(), out))
        .add("reaction", (r, out) -> r.reaction().forEach(e -> Values.reference(e.detail(), out)))
        .add("reaction-date", (r, out) -> r.reaction().forEach(e -> TimeValues.date(e.date(), out)))
        .add(
            "reason",
            (r, out) -> {
              if (r.explanation() != null) {
                Values.concepts(r.explanation().reason(), out);
              }
            })
        .add(
            "reason-not-given",
            (r, out) -> {
              if (r.explanation() != null) {
                Values.concepts(r.explanation().reasonNotGiven(), out);
              }
            })
        .add("requester", (r, out) -> Values.reference(r.requester(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .add("subject", (r, out) -> Values.reference(r.patient(), out))
        .add("vaccine-code", (r, out) -> Values.concept(r.vaccineCode(), out))
        .time(r -> TimeValues.first(r.occurrence()));
  }

  private static SearchParameters<Procedure> procedure() {
    return SearchParameters.of(ResourceType.PROCEDURE, Procedure.class)
        .add("code", (r, out) -> Values.concept(r.code(), out))
        .add("date", (r, out) -> TimeValues.choice(r.performed(), out))
        .add("encounter", (r, out) -> Values.reference(r.encounter(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("location", (r, out) -> Values.reference(r.location(), out))
        .add("patient", (r, out) -> Values.patient(r.subject(), out))
        .add("performer", (r, out) -> r.performer().forEach(p -> Values.reference(p.actor(), out)))
        .add("subject", (r, out) -> Values.reference(r.subject(), out))
        .time(r -> TimeValues.first(r.performed()));
  }
}
