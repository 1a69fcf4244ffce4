package org.janusfhir.may2015;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of May2015, by resource type. */
final class SearchParameters {
  private static final Map<String, List<SearchParameter>> TABLE =
      Map.ofEntries(
          Map.entry(
              "AllergyIntolerance",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"))),
          Map.entry(
              "Appointment",
              List.of(
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "One of the individuals of the appointment is this patient",
                      "Patient"))),
          Map.entry(
              "CarePlan",
              List.of(
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"))),
          Map.entry(
              "Condition",
              List.of(
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Who or what it is about", "Patient"))),
          Map.entry(
              "Contract",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "The identity of the contract"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of the target of the contract (if a patient)",
                      "Patient"),
                  SearchParameter.reference(
                      "subject",
                      "subject",
                      "The identity of the target of the contract",
                      "Patient"))),
          Map.entry(
              "Device",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Instance id from manufacturer, owner, and others"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "Patient information, if the resource is affixed to a person",
                      "Patient"))),
          Map.entry(
              "DiagnosticOrder",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Who or what it is about", "Patient"))),
          Map.entry(
              "DiagnosticReport",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "An identifier for the report"),
                  SearchParameter.reference(
                      "patient", "patient", "The subject of the report if a patient", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "The subject of the report", "Patient"))),
          Map.entry(
              "DocumentReference",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Who or what it is about", "Patient"))),
          Map.entry(
              "Encounter",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"))),
          Map.entry(
              "Goal",
              List.of(
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"))),
          Map.entry(
              "Immunization",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient for the vaccination record", "Patient"),
                  SearchParameter.reference(
                      "subject", "patient", "The patient for the vaccination record", "Patient"))),
          Map.entry(
              "Location",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"))),
          Map.entry(
              "MedicationAdministration",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return administrations with this external identity"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list administrations for",
                      "Patient"))),
          Map.entry(
              "MedicationDispense",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return dispenses with this external identity"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list dispenses for",
                      "Patient"))),
          Map.entry(
              "MedicationPrescription",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return prescriptions with this external identity"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list dispenses for",
                      "Patient"))),
          Map.entry(
              "MedicationStatement",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return statements with this external identity"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list statements for",
                      "Patient"))),
          Map.entry(
              "Observation",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "The unique Id for a particular observation"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The subject that the observation is about (if patient)",
                      "Patient"),
                  SearchParameter.reference(
                      "subject",
                      "subject",
                      "The subject that the observation is about",
                      "Patient"))),
          Map.entry(
              "Organization",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Any identifier for the organization (not the accreditation issuer's identifier)"))),
          Map.entry(
              "Patient",
              List.of(
                  SearchParameter.of(
                      "birthdate",
                      SearchParameterType.DATE,
                      "birthdate",
                      "The patient's date of birth"),
                  SearchParameter.of(
                      "family",
                      SearchParameterType.STRING,
                      "family",
                      "A portion of the family name of the patient"),
                  SearchParameter.of(
                      "gender", SearchParameterType.TOKEN, "gender", "Gender of the patient"),
                  SearchParameter.of(
                      "given",
                      SearchParameterType.STRING,
                      "given",
                      "A portion of the given name of the patient"),
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A patient identifier"),
                  SearchParameter.of(
                      "name",
                      SearchParameterType.STRING,
                      "name",
                      "A portion of either family or given name of the patient"))),
          Map.entry(
              "Person",
              List.of(
                  SearchParameter.of(
                      "identifier", SearchParameterType.TOKEN, "identifier", "A person Identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The Person links to this Patient", "Patient"))),
          Map.entry(
              "Practitioner",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A practitioner's Identifier"))),
          Map.entry(
              "Procedure",
              List.of(
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list procedures for",
                      "Patient"))),
          Map.entry(
              "ProcedureRequest",
              List.of(
                  SearchParameter.reference(
                      "patient", "patient", "Search by subject - a patient", "Patient"),
                  SearchParameter.reference("subject", "subject", "Search by subject", "Patient"))),
          Map.entry(
              "RelatedPerson",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A patient Identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient this person is related to", "Patient"))));

  private SearchParameters() {}

  /** Those of that type; empty if it has none. */
  static List<SearchParameter> of(String type) {
    return TABLE.getOrDefault(type, List.of());
  }
}
