package org.janusfhir.may2015;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of May2015 accept for documents and appointments. */
final class DocumentSearch {
  private static final SearchDefinition DOCUMENT_REFERENCE =
      SearchDefinition.of(
          SearchParameter.reference(
              "authenticator",
              "authenticator",
              "Who/what authenticated the document",
              "Organization",
              "Practitioner"),
          SearchParameter.reference(
              "author",
              "author",
              "Who and/or what authored the document",
              "Device",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.token("class", "class", "Categorization of document"),
          SearchParameter.token(
              "confidentiality", "security-label", "Value of DocumentReference.confidentiality"),
          SearchParameter.date("created", "created", "Document creation time"),
          SearchParameter.reference(
              "custodian",
              "custodian",
              "Organization which maintains the document",
              "Organization"),
          SearchParameter.string(
              "description", "description", "Human-readable description (title)"),
          SearchParameter.token("event", "event", "Main Clinical Acts Documented"),
          SearchParameter.token("facility", "facility", "Kind of facility where patient was seen"),
          SearchParameter.uri("format", "format", "Format/content rules for the document"),
          SearchParameter.token("identifier", "identifier", "Master Version Specific Identifier"),
          SearchParameter.date("indexed", "indexed", "When this document reference created"),
          SearchParameter.token("language", "language", "Human language of the content (BCP-47)"),
          SearchParameter.uri("location", "location", "Uri where the data can be found"),
          SearchParameter.reference(
              "patient", "patient", "Who/what is the subject of the document", "Patient"),
          SearchParameter.date("period", "period", "Time of service that is being documented"),
          SearchParameter.token(
              "relatedid", "related-id", "Value of DocumentReference.context.related.identifier"),
          SearchParameter.reference(
              "relatedref",
              "related-ref-or-encounter",
              "Value of DocumentReference.context.related.ref",
              "AllergyIntolerance",
              "Appointment",
              "Binary",
              "CarePlan",
              "Condition",
              "Contract",
              "Device",
              "DiagnosticOrder",
              "DiagnosticReport",
              "DocumentReference",
              "Encounter",
              "Goal",
              "Immunization",
              "Location",
              "Medication",
              "MedicationAdministration",
              "MedicationDispense",
              "MedicationPrescription",
              "MedicationStatement",
              "Observation",
              "Organization",
              "Patient",
              "Person",
              "Practitioner",
              "Procedure",
              "ProcedureRequest",
              "RelatedPerson",
              "Schedule",
              "Slot"),
          SearchParameter.reference(
              "relatesto", "relatesto", "Target of the relationship", "DocumentReference"),
          SearchParameter.composite(
              "relatesto-relation",
              "relationship",
              "Combination of relation and relatesTo",
              "relatesto",
              "relation"),
          SearchParameter.token("relation", "relation", "replaces | transforms | signs | appends"),
          SearchParameter.token(
              "setting",
              "setting",
              "Additional details about where the content was created (e.g. clinical specialty)"),
          SearchParameter.token("status", "status", "current | superseded | entered-in-error"),
          SearchParameter.reference(
              "subject",
              "subject",
              "Who/what is the subject of the document",
              "Device",
              "Group",
              "Patient",
              "Practitioner"),
          SearchParameter.token("type", "type", "Kind of document (LOINC if possible)"));

  private static final SearchDefinition BINARY =
      SearchDefinition.of(
          SearchParameter.token("contenttype", "contenttype", "MimeType of the binary content"));

  private static final SearchDefinition APPOINTMENT =
      SearchDefinition.of(
          SearchParameter.reference(
              "actor",
              "actor",
              "Any one of the individuals participating in the appointment",
              "Device",
              "HealthcareService",
              "Location",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.date("date", "date", "Appointment date/time"),
          SearchParameter.reference(
              "location",
              "location",
              "This location is listed in the participants of the appointment",
              "Location"),
          SearchParameter.token(
              "partstatus",
              "part-status",
              "The Participation status of the subject, or other participant on the appointment. Can be used to locate participants that have not responded to meeting requests"),
          SearchParameter.reference(
              "patient",
              "patient",
              "One of the individuals of the appointment is this patient",
              "Patient"),
          SearchParameter.reference(
              "practitioner",
              "practitioner",
              "One of the individuals of the appointment is this practitioner",
              "Practitioner"),
          SearchParameter.token("status", "status", "The overall status of the appointment"));

  private static final SearchDefinition SCHEDULE =
      SearchDefinition.of(
          SearchParameter.reference(
              "actor",
              "actor",
              "The individual(HealthcareService, Practitioner, Location, ...) to find a Schedule for",
              "AllergyIntolerance",
              "Appointment",
              "Binary",
              "CarePlan",
              "Condition",
              "Contract",
              "Device",
              "DiagnosticOrder",
              "DiagnosticReport",
              "DocumentReference",
              "Encounter",
              "Goal",
              "Immunization",
              "Location",
              "Medication",
              "MedicationAdministration",
              "MedicationDispense",
              "MedicationPrescription",
              "MedicationStatement",
              "Observation",
              "Organization",
              "Patient",
              "Person",
              "Practitioner",
              "Procedure",
              "ProcedureRequest",
              "RelatedPerson",
              "Schedule",
              "Slot"),
          SearchParameter.date(
              "date",
              "date",
              "Search for Schedule resources that have a period that contains this date specified"),
          SearchParameter.token(
              "type",
              "type",
              "The type of appointments that can be booked into associated slot(s)"));

  private static final SearchDefinition SLOT =
      SearchDefinition.of(
          SearchParameter.token("fbtype", "status", "The free/busy status of the appointment"),
          SearchParameter.reference(
              "schedule",
              "schedule",
              "The Schedule Resource that we are seeking a slot within",
              "Schedule"),
          SearchParameter.token(
              "slottype", "slot-type", "The type of appointments that can be booked into the slot"),
          SearchParameter.date("start", "start", "Appointment date/time"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("DocumentReference", DOCUMENT_REFERENCE),
          Map.entry("Binary", BINARY),
          Map.entry("Appointment", APPOINTMENT),
          Map.entry("Schedule", SCHEDULE),
          Map.entry("Slot", SLOT));

  private DocumentSearch() {}
}
