package org.janusfhir.dstu2;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2 accept for what was found about a patient. */
final class FindingsSearch {
  private static final SearchDefinition ALLERGY_INTOLERANCE =
      SearchDefinition.of(
          SearchParameter.token(
              "category",
              "category",
              "food | medication | environment | other - Category of Substance"),
          SearchParameter.token("criticality", "criticality", "low | high | unable-to-assess"),
          SearchParameter.date("date", "date", "When recorded"),
          SearchParameter.token("identifier", "identifier", "External ids for this item"),
          SearchParameter.date(
              "last-date", "last-date", "Date(/time) of last known occurrence of a reaction"),
          SearchParameter.token(
              "manifestation",
              "manifestation",
              "Clinical symptoms/signs associated with the Event"),
          SearchParameter.date("onset", "onset", "Date(/time) when manifestations showed"),
          SearchParameter.reference("patient", "patient", "Who the sensitivity is for", "Patient"),
          SearchParameter.reference(
              "recorder", "recorder", "Who recorded the sensitivity", "Patient", "Practitioner"),
          SearchParameter.reference(
              "reporter",
              "reporter",
              "Source of the information about the allergy",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.token("route", "route", "How the subject was exposed to the substance"),
          SearchParameter.token(
              "severity", "severity", "mild | moderate | severe (of event as a whole)"),
          SearchParameter.token(
              "status",
              "status",
              "active | unconfirmed | confirmed | inactive | resolved | refuted | entered-in-error"),
          SearchParameter.token(
              "substance",
              "substance",
              "Substance, (or class) considered to be responsible for risk"),
          SearchParameter.token(
              "type", "type", "allergy | intolerance - Underlying mechanism (if known)"));

  private static final SearchDefinition CONDITION =
      SearchDefinition.of(
          SearchParameter.reference(
              "asserter",
              "asserter",
              "Person who asserts this condition",
              "Patient",
              "Practitioner"),
          SearchParameter.token("body-site", "body-site", "Anatomical location, if relevant"),
          SearchParameter.token("category", "category", "The category of the condition"),
          SearchParameter.token(
              "clinicalstatus", "clinical-status", "The clinical status of the condition"),
          SearchParameter.token("code", "code", "Code for the condition"),
          SearchParameter.date(
              "date-recorded",
              "recorded-date",
              "A date, when the Condition statement was documented"),
          SearchParameter.reference(
              "encounter", "encounter", "Encounter when condition first asserted", "Encounter"),
          SearchParameter.token("evidence", "evidence", "Manifestation/symptom"),
          SearchParameter.token(
              "identifier", "identifier", "A unique identifier of the condition record"),
          SearchParameter.date("onset", "onset", "Date related onsets (dateTime and Period)"),
          SearchParameter.string(
              "onset-info", "onset-info", "Other onsets (boolean, age, range, string)"),
          SearchParameter.reference("patient", "patient", "Who has the condition?", "Patient"),
          SearchParameter.token("severity", "severity", "The severity of the condition"),
          SearchParameter.token("stage", "stage", "Simple summary (disease specific)"));

  private static final SearchDefinition DIAGNOSTIC_REPORT =
      SearchDefinition.of(
          SearchParameter.token(
              "category", "category", "Which diagnostic discipline/department created the report"),
          SearchParameter.token(
              "code",
              "code",
              "The code for the report as a whole, as opposed to codes for the atomic results, which are the names on the observation resource referred to from the result"),
          SearchParameter.date("date", "date", "The clinically relevant time of the report"),
          SearchParameter.token("diagnosis", "diagnosis", "A coded diagnosis on the report"),
          SearchParameter.reference(
              "encounter", "encounter", "The Encounter when the order was made", "Encounter"),
          SearchParameter.token("identifier", "identifier", "An identifier for the report"),
          SearchParameter.reference("image", "image", "A reference to the image source", "Media"),
          SearchParameter.date("issued", "issued", "When the report was issued"),
          SearchParameter.reference(
              "patient", "patient", "The subject of the report if a patient", "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "Who was the source of the report (organization)",
              "Organization",
              "Practitioner"),
          SearchParameter.reference(
              "request",
              "request",
              "Reference to the test or procedure request",
              "DiagnosticOrder",
              "ProcedureRequest",
              "ReferralRequest"),
          SearchParameter.reference(
              "result", "result", "Link to an atomic result (observation resource)", "Observation"),
          SearchParameter.reference("specimen", "specimen", "The specimen details", "Specimen"),
          SearchParameter.token("status", "status", "The status of the report"),
          SearchParameter.reference(
              "subject",
              "subject",
              "The subject of the report",
              "Device",
              "Group",
              "Location",
              "Patient"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("AllergyIntolerance", ALLERGY_INTOLERANCE),
          Map.entry("Condition", CONDITION),
          Map.entry("DiagnosticReport", DIAGNOSTIC_REPORT));

  private FindingsSearch() {}
}
