package org.janusfhir.may2015.client;

import ca.uhn.fhir.model.api.IDatatype;
import ca.uhn.fhir.model.base.composite.BaseIdentifierDt;
import ca.uhn.fhir.model.dstu2.composite.CodeableConceptDt;
import ca.uhn.fhir.model.dstu2.composite.IdentifierDt;
import ca.uhn.fhir.model.dstu2.composite.PeriodDt;
import ca.uhn.fhir.model.dstu2.composite.TimingDt;
import ca.uhn.fhir.model.dstu2.resource.AllergyIntolerance;
import ca.uhn.fhir.model.dstu2.resource.BaseResource;
import ca.uhn.fhir.model.dstu2.resource.Condition;
import ca.uhn.fhir.model.dstu2.resource.DiagnosticReport;
import ca.uhn.fhir.model.dstu2.resource.Encounter;
import ca.uhn.fhir.model.dstu2.resource.Immunization;
import ca.uhn.fhir.model.dstu2.resource.Medication;
import ca.uhn.fhir.model.dstu2.resource.MedicationPrescription;
import ca.uhn.fhir.model.dstu2.resource.MedicationStatement;
import ca.uhn.fhir.model.dstu2.resource.Observation;
import ca.uhn.fhir.model.dstu2.resource.Patient;
import ca.uhn.fhir.model.primitive.DateTimeDt;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.StringClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The searches that the public documentation of May2015 describes, for the sandbox's sample. */
final class DocumentedSearches {
  /** The patient with the longest record. */
  static final String TODD = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";

  /** An infant. */
  static final String SAMMY = "de317702-ba27-adac-9fd8-fe3a126bfedf";

  private static final String LOINC = "http://loinc.org";
  private static final String SYNTHEA = "https://github.com/synthetichealth/synthea";
  private static final String P = "patient=" + TODD;

  private DocumentedSearches() {}

  static Stream<DocumentedSearch> all() {
    return Stream.of(findings(), medications(), patients()).flatMap(searches -> searches);
  }

  private static Stream<DocumentedSearch> findings() {
    return Stream.of(
        todd(AllergyIntolerance.class, P, all -> true, ref("patient", TODD)),
        todd(
            AllergyIntolerance.class,
            P + "&status=confirmed",
            allergy -> "confirmed".equals(allergy.getStatus()),
            ref("patient", TODD),
            token("status", "confirmed")),
        todd(Condition.class, P, all -> true, ref("patient", TODD)),
        todd(
            Condition.class,
            "subject=Patient/" + TODD + "&clinicalstatus=confirmed",
            condition -> "confirmed".equals(condition.getClinicalStatus()),
            ref("subject", "Patient/" + TODD),
            token("clinicalstatus", "confirmed")),
        todd(
            Condition.class,
            "subject:Patient=" + TODD + "&category=diagnosis",
            condition -> codes(condition.getCategory()).contains("diagnosis"),
            ref("subject:Patient", TODD),
            token("category", "diagnosis")),
        todd(
            DiagnosticReport.class,
            P + "&date=>=2023-01-01",
            report -> start(report.getDiagnostic()).compareTo("2023") > 0,
            ref("patient", TODD),
            date("date").afterOrEquals().day("2023-01-01")),
        todd(
            DiagnosticReport.class,
            "subject:Patient=" + TODD + "&date=>=2017-01-01&date=<2019-01-01",
            report -> between("2017", start(report.getDiagnostic()), "2019"),
            ref("subject:Patient", TODD),
            date("date").afterOrEquals().day("2017-01-01"),
            date("date").before().day("2019-01-01")),
        todd(Encounter.class, P, all -> true, ref("patient", TODD)),
        todd(
            Encounter.class,
            "_id=koss-stay,825097f5-1777-4ac2-7222-41d1c542526b,nowhere",
            visit ->
                Set.of("koss-stay", "825097f5-1777-4ac2-7222-41d1c542526b")
                    .contains(visit.getId().getIdPart()),
            list("_id", "koss-stay", "825097f5-1777-4ac2-7222-41d1c542526b", "nowhere")),
        todd(Immunization.class, P, all -> true, ref("patient", TODD)),
        todd(
            Observation.class,
            P + "&code=" + LOINC + "|8302-2," + LOINC + "|8867-4",
            observation ->
                codes(observation.getCode()).stream()
                    .anyMatch(Set.of("8302-2", "8867-4")::contains),
            ref("patient", TODD),
            new TokenClientParam("code")
                .exactly()
                .identifiers(
                    List.<BaseIdentifierDt>of(
                        new IdentifierDt(LOINC, "8302-2"), new IdentifierDt(LOINC, "8867-4")))),
        todd(
            Observation.class,
            "subject:Patient=" + TODD + "&date=>2017-12-31&date=<2019-01-01",
            observation -> between("2018", start(observation.getApplies()), "2019"),
            ref("subject:Patient", TODD),
            date("date").after().day("2017-12-31"),
            date("date").before().day("2019-01-01")));
  }

  private static Stream<DocumentedSearch> medications() {
    return Stream.of(
        todd(
            MedicationPrescription.class,
            P + "&status=active,draft",
            order -> Set.of("active", "draft").contains(order.getStatus()),
            ref("patient", TODD),
            list("status", "active", "draft")),
        todd(
            MedicationPrescription.class,
            P + "&status=completed,on-hold,stopped",
            order -> Set.of("completed", "on-hold", "stopped").contains(order.getStatus()),
            ref("patient", TODD),
            list("status", "completed", "on-hold", "stopped")),
        todd(
            MedicationPrescription.class,
            P + "&status=completed,stopped&scheduledtiming-bounds-end=<=2025-10-01T12:00:00Z",
            order -> "stopped".equals(order.getStatus()) && endsBefore(order, "2025-10-01"),
            ref("patient", TODD),
            list("status", "completed", "stopped"),
            date("scheduledtiming-bounds-end").beforeOrEquals().second("2025-10-01T12:00:00Z")),
        todd(
            MedicationPrescription.class,
            P + "&medication.code=314076",
            order -> codes(medication(order).getCode()).contains("314076"),
            ref("patient", TODD),
            new ReferenceClientParam("medication")
                .hasChainedProperty(new TokenClientParam("code").exactly().code("314076"))),
        todd(MedicationStatement.class, P, all -> true, ref("patient", TODD)),
        todd(
            MedicationStatement.class,
            P + "&status=in-progress,completed",
            statement -> Set.of("in-progress", "completed").contains(statement.getStatus()),
            ref("patient", TODD),
            list("status", "in-progress", "completed")),
        of(
            MedicationStatement.class,
            SAMMY,
            "patient=" + SAMMY + "&effectivedate=>=2025-07-01",
            statement -> ((PeriodDt) statement.getEffective()).getEnd() == null,
            ref("patient", SAMMY),
            date("effectivedate").afterOrEquals().day("2025-07-01")));
  }

  private static Stream<DocumentedSearch> patients() {
    return Stream.of(
        of(
            Patient.class,
            null,
            "_id=" + TODD,
            patient -> patient.getId().getIdPart().equals(TODD),
            token("_id", TODD)),
        of(
            Patient.class,
            null,
            "_id=" + TODD + "&name=nobody",
            patient -> patient.getId().getIdPart().equals(TODD),
            token("_id", TODD),
            new StringClientParam("name").matches().value("nobody")),
        of(
            Patient.class,
            null,
            "birthdate=1958-12-20",
            patient -> patient.getBirthDateElement().getValueAsString().equals("1958-12-20"),
            date("birthdate").exactly().day("1958-12-20")),
        of(
            Patient.class,
            null,
            "identifier=" + SYNTHEA + '|' + TODD,
            patient -> patient.getId().getIdPart().equals(TODD),
            new TokenClientParam("identifier").exactly().systemAndIdentifier(SYNTHEA, TODD)),
        of(
            Patient.class,
            null,
            "name=KOSS",
            patient -> named(patient, "koss"),
            new StringClientParam("name").matches().value("KOSS")),
        of(
            Patient.class,
            null,
            "name=quinonez",
            patient -> named(patient, "quiñónez"),
            new StringClientParam("name").matches().value("quinonez")),
        of(
            Patient.class,
            null,
            "telecom=555-265-3715",
            patient ->
                patient.getTelecom().stream().anyMatch(t -> t.getValue().equals("555-265-3715")),
            token("telecom", "555-265-3715")));
  }

  private static <R extends BaseResource> DocumentedSearch todd(
      Class<R> type, String sent, Predicate<R> right, ICriterion<?>... criteria) {
    return of(type, TODD, sent, right, criteria);
  }

  private static <R extends BaseResource> DocumentedSearch of(
      Class<R> type, String of, String sent, Predicate<R> right, ICriterion<?>... criteria) {
    return new DocumentedSearch(
        type.getSimpleName(),
        of,
        sent,
        resource -> right.test(type.cast(resource)),
        Arrays.asList(criteria));
  }

  /** Contained in the prescription. */
  private static Medication medication(MedicationPrescription order) {
    return (Medication) order.getMedication().getResource();
  }

  private static ICriterion<?> ref(String parameter, String id) {
    return new ReferenceClientParam(parameter).hasId(id);
  }

  private static ICriterion<?> token(String parameter, String code) {
    return new TokenClientParam(parameter).exactly().code(code);
  }

  /**
   * HAPI 1.1 has lists of strings and identifiers only, so apps write lists of codes as strings.
   */
  private static ICriterion<?> list(String parameter, String... codes) {
    return new StringClientParam(parameter).matches().values(codes);
  }

  private static DateClientParam date(String parameter) {
    return new DateClientParam(parameter);
  }

  private static List<String> codes(CodeableConceptDt concept) {
    List<String> codes = new ArrayList<>();
    concept.getCoding().forEach(coding -> codes.add(coding.getCode()));
    return codes;
  }

  /** The text of a time, or of a period's start. */
  private static String start(IDatatype time) {
    DateTimeDt start =
        time instanceof PeriodDt period ? period.getStartElement() : (DateTimeDt) time;
    return start == null || start.isEmpty() ? "" : start.getValueAsString();
  }

  private static boolean between(String from, String time, String before) {
    return time.compareTo(from) >= 0 && time.compareTo(before) < 0;
  }

  private static boolean endsBefore(MedicationPrescription order, String day) {
    return order.getDosageInstruction().stream()
        .map(MedicationPrescription.DosageInstruction::getScheduled)
        .filter(TimingDt.class::isInstance)
        .map(timing -> ((TimingDt) timing).getRepeat().getBounds().getEndElement())
        .anyMatch(end -> !end.isEmpty() && end.getValueAsString().compareTo(day) < 0);
  }

  private static boolean named(Patient patient, String start) {
    return patient.getName().stream()
        .flatMap(name -> Stream.concat(name.getFamily().stream(), name.getGiven().stream()))
        .anyMatch(part -> part.getValue().toLowerCase(Locale.ROOT).startsWith(start));
  }
}
