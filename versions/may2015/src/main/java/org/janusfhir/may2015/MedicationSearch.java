package org.janusfhir.may2015;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** What searches of May2015 accept for medication. */
final class MedicationSearch {
  /** Medications are contained, where a chain does not lead: their code is found here as well. */
  private static final SearchParameter MEDICATION_CODE =
      new SearchParameter(
          "medication.code",
          SearchParameterType.TOKEN,
          "code",
          List.of(),
          List.of(),
          null,
          List.of(SearchModifier.TEXT),
          "Code of the medication, contained or not");

  private static final SearchDefinition MEDICATION =
      SearchDefinition.of(
          SearchParameter.token("code", "code", "Codes that identify this medication"),
          SearchParameter.token("container", "container", "E.g. box, vial, blister-pack"),
          SearchParameter.reference(
              "content", "package-item", "Value of Medication.package.content.item", "Medication"),
          SearchParameter.token("form", "form", "powder | tablets | carton +"),
          SearchParameter.reference(
              "ingredient", "ingredient", "The product contained", "Medication", "Substance"),
          SearchParameter.reference(
              "manufacturer", "manufacturer", "Manufacturer of the item", "Organization"),
          SearchParameter.string("name", "name", "Value of Medication.name"));

  private static final SearchDefinition MEDICATION_PRESCRIPTION =
      SearchDefinition.of(
          SearchParameter.date(
              "datewritten", "date-written", "Return prescriptions written on this date"),
          SearchParameter.reference(
              "encounter",
              "encounter",
              "Return prescriptions with this encounter identity",
              "Encounter"),
          SearchParameter.token(
              "identifier", "identifier", "Return prescriptions with this external identity"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Code for medicine or text in medicine name",
              "Medication"),
          MEDICATION_CODE,
          SearchParameter.reference(
              "patient", "patient", "The identity of a patient to list dispenses for", "Patient"),
          SearchParameter.reference(
              "prescriber", "prescriber", "Who ordered the medication(s)", "Practitioner"),
          SearchParameter.date(
              "scheduledtiming-bounds-end",
              "timing-bounds-end",
              "End of the period in which it is to be taken"),
          SearchParameter.token("status", "status", "Status of the prescription"));

  private static final SearchDefinition MEDICATION_STATEMENT =
      SearchDefinition.of(
          SearchParameter.date(
              "effectivedate",
              "effective",
              "Date when patient was taking (or not taking) the medication"),
          SearchParameter.token(
              "identifier", "identifier", "Return statements with this external identity"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Code for medicine or text in medicine name",
              "Medication"),
          MEDICATION_CODE,
          SearchParameter.reference(
              "patient", "patient", "The identity of a patient to list statements for", "Patient"),
          SearchParameter.reference(
              "source",
              "source",
              "Who the information in the statement came from",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.token(
              "status", "status", "Return statements that match the given status"));

  private static final SearchDefinition MEDICATION_ADMINISTRATION =
      SearchDefinition.of(
          SearchParameter.reference(
              "device",
              "device",
              "Return administrations with this administration device identity",
              "Device"),
          SearchParameter.date(
              "effectivetime",
              "effective-time",
              "Date administration happened (or did not happen)"),
          SearchParameter.reference(
              "encounter",
              "encounter",
              "Return administrations that share this encounter",
              "Encounter"),
          SearchParameter.token(
              "identifier", "identifier", "Return administrations with this external identity"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Return administrations of this medication",
              "Medication"),
          MEDICATION_CODE,
          SearchParameter.token("notgiven", "not-given", "Administrations that were not made"),
          SearchParameter.reference(
              "patient",
              "patient",
              "The identity of a patient to list administrations for",
              "Patient"),
          SearchParameter.reference(
              "practitioner", "practitioner", "Who administered substance", "Practitioner"),
          SearchParameter.reference(
              "prescription",
              "prescription",
              "The identity of a prescription to list administrations from",
              "MedicationPrescription"),
          SearchParameter.token(
              "status",
              "status",
              "MedicationAdministration event status (for example one of active/paused/completed/nullified)"));

  private static final SearchDefinition MEDICATION_DISPENSE =
      SearchDefinition.of(
          SearchParameter.reference(
              "destination",
              "destination",
              "Return dispenses that should be sent to a secific destination",
              "Location"),
          SearchParameter.reference(
              "dispenser",
              "dispenser",
              "Return all dispenses performed by a specific indiividual",
              "Practitioner"),
          SearchParameter.token(
              "identifier", "identifier", "Return dispenses with this external identity"),
          SearchParameter.reference(
              "medication", "medication", "Returns dispenses of this medicine", "Medication"),
          MEDICATION_CODE,
          SearchParameter.reference(
              "patient", "patient", "The identity of a patient to list dispenses for", "Patient"),
          SearchParameter.reference(
              "prescription",
              "prescription",
              "The identity of a prescription to list dispenses from",
              "MedicationPrescription"),
          SearchParameter.reference(
              "receiver", "receiver", "Who collected the medication", "Patient", "Practitioner"),
          SearchParameter.reference(
              "responsibleparty",
              "responsible-party",
              "Return all dispenses with the specified responsible party",
              "Practitioner"),
          SearchParameter.token("status", "status", "Status of the dispense"),
          SearchParameter.token("type", "type", "Return all dispenses of a specific type"),
          SearchParameter.date(
              "whenhandedover",
              "when-handed-over",
              "Date when medication handed over to patient (outpatient setting), or supplied to ward or clinic (inpatient setting)"),
          SearchParameter.date("whenprepared", "when-prepared", "Date when medication prepared"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(
          Map.entry("Medication", MEDICATION),
          Map.entry("MedicationPrescription", MEDICATION_PRESCRIPTION),
          Map.entry("MedicationStatement", MEDICATION_STATEMENT),
          Map.entry("MedicationAdministration", MEDICATION_ADMINISTRATION),
          Map.entry("MedicationDispense", MEDICATION_DISPENSE));

  private MedicationSearch() {}
}
