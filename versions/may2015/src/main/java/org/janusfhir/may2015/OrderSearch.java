package org.janusfhir.may2015;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of May2015 accept for orders. */
final class OrderSearch {
  private static final SearchDefinition PROCEDURE_REQUEST =
      SearchDefinition.of(
          SearchParameter.reference(
              "encounter", "encounter", "Encounter request created during", "Encounter"),
          SearchParameter.reference(
              "orderer",
              "orderer",
              "Who made request",
              "Device",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference(
              "patient", "patient", "Search by subject - a patient", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "Who should perform the procedure",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference("subject", "subject", "Search by subject", "Patient"));

  private static final SearchDefinition DIAGNOSTIC_ORDER =
      SearchDefinition.of(
          SearchParameter.reference(
              "actor", "actor", "Who recorded or did this", "Device", "Practitioner"),
          SearchParameter.token(
              "bodysite", "bodysite", "Location of requested test (if applicable)"),
          SearchParameter.token(
              "code", "code", "Code to indicate the item (test or panel) being ordered"),
          SearchParameter.reference(
              "encounter",
              "encounter",
              "The encounter that this diagnostic order is associated with",
              "Encounter"),
          SearchParameter.date("event-date", "event-date", "The date at which the event happened"),
          SearchParameter.token(
              "event-status",
              "event-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.composite(
              "event-status-event-date",
              "event-status-date",
              "A combination of past-status and date",
              "event-status",
              "event-date"),
          SearchParameter.token("identifier", "identifier", "Identifiers assigned to this order"),
          SearchParameter.date("item-date", "item-date", "The date at which the event happened"),
          SearchParameter.token(
              "item-past-status",
              "item-past-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.composite(
              "item-past-status-item-date",
              "item-status-date",
              "A combination of item-past-status and item-date",
              "item-past-status",
              "item-date"),
          SearchParameter.token(
              "item-status",
              "item-status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.reference("orderer", "orderer", "Who ordered the test", "Practitioner"),
          SearchParameter.reference(
              "patient", "patient", "Who and/or what test is about", "Patient"),
          SearchParameter.reference(
              "specimen",
              "specimen",
              "If the whole order relates to specific specimens",
              "Specimen"),
          SearchParameter.token(
              "status",
              "status",
              "proposed | draft | planned | requested | received | accepted | in-progress | review | completed | cancelled | suspended | rejected | failed | entered-in-error"),
          SearchParameter.reference(
              "subject",
              "subject",
              "Who and/or what test is about",
              "Device",
              "Group",
              "Location",
              "Patient"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("ProcedureRequest", PROCEDURE_REQUEST),
          Map.entry("DiagnosticOrder", DIAGNOSTIC_ORDER));

  private OrderSearch() {}
}
