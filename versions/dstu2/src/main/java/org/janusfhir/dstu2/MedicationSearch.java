package org.janusfhir.dstu2;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of DSTU2 accept for medication. */
final class MedicationSearch {
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
              "manufacturer", "manufacturer", "Manufacturer of the item", "Organization"));

  private static final SearchDefinition MEDICATION_ORDER =
      SearchDefinition.of(
          SearchParameter.date(
              "-timing-boundsPeriod", "timing-bounds", "Period in which it is to be taken"),
          SearchParameter.token("code", "code", "Return administrations of this medication code"),
          SearchParameter.date(
              "datewritten", "date-written", "Return prescriptions written on this date"),
          SearchParameter.reference(
              "encounter",
              "encounter",
              "Return prescriptions with this encounter identifier",
              "Encounter"),
          SearchParameter.token(
              "identifier", "identifier", "Return prescriptions with this external identifier"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Return administrations of this medication reference",
              "Medication"),
          SearchParameter.reference(
              "patient", "patient", "The identity of a patient to list orders for", "Patient"),
          SearchParameter.reference(
              "prescriber", "prescriber", "Who ordered the medication(s)", "Practitioner"),
          SearchParameter.token("status", "status", "Status of the prescription"),
          SearchParameter.date(
              "timing-boundsperiod-end",
              "timing-bounds-end",
              "End of the period in which it is to be taken"));

  private static final SearchDefinition MEDICATION_STATEMENT =
      SearchDefinition.of(
          SearchParameter.token("code", "code", "Return administrations of this medication code"),
          SearchParameter.date(
              "effectivedate",
              "effective",
              "Date when patient was taking (or not taking) the medication"),
          SearchParameter.token(
              "identifier", "identifier", "Return statements with this external identifier"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Return administrations of this medication reference",
              "Medication"),
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
          SearchParameter.token("code", "code", "Return administrations of this medication code"),
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
              "identifier", "identifier", "Return administrations with this external identifier"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Return administrations of this medication resource",
              "Medication"),
          SearchParameter.token(
              "notgiven",
              "not-given",
              "true is with those that were not given, false without them"),
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
              "MedicationOrder"),
          SearchParameter.token(
              "status",
              "status",
              "MedicationAdministration event status (for example one of active/paused/completed/nullified)"));

  private static final SearchDefinition MEDICATION_DISPENSE =
      SearchDefinition.of(
          SearchParameter.token("code", "code", "Return dispenses of this medicine code"),
          SearchParameter.reference(
              "destination",
              "destination",
              "Return dispenses that should be sent to a specific destination",
              "Location"),
          SearchParameter.reference(
              "dispenser",
              "dispenser",
              "Return all dispenses performed by a specific individual",
              "Practitioner"),
          SearchParameter.token(
              "identifier", "identifier", "Return dispenses with this external identifier"),
          SearchParameter.reference(
              "medication",
              "medication",
              "Return dispenses of this medicine resource",
              "Medication"),
          SearchParameter.reference(
              "patient", "patient", "The identity of a patient to list dispenses for", "Patient"),
          SearchParameter.reference(
              "prescription",
              "prescription",
              "The identity of a prescription to list dispenses from",
              "MedicationOrder"),
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
          Map.entry("MedicationOrder", MEDICATION_ORDER),
          Map.entry("MedicationStatement", MEDICATION_STATEMENT),
          Map.entry("MedicationAdministration", MEDICATION_ADMINISTRATION),
          Map.entry("MedicationDispense", MEDICATION_DISPENSE));

  private MedicationSearch() {}
}
