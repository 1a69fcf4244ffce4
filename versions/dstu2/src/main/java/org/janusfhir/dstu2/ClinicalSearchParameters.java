package org.janusfhir.dstu2;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of DSTU2 for clinical records. */
final class ClinicalSearchParameters {
  static final Map<String, List<SearchParameter>> TABLE =
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
              "Condition",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A unique identifier of the condition record"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"))),
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
                      "subject",
                      "subject",
                      "Who or what it is about",
                      "Patient",
                      "Device",
                      "Location"))),
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
                      "subject",
                      "subject",
                      "The subject of the report",
                      "Patient",
                      "Device",
                      "Location"))),
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
                      "subject",
                      "subject",
                      "Who or what it is about",
                      "Patient",
                      "Practitioner",
                      "Device"))),
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
              "Immunization",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient for the vaccination record", "Patient"))),
          Map.entry(
              "Observation",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "The unique id for a particular observation"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The subject that the observation is about (if patient)",
                      "Patient"),
                  SearchParameter.reference(
                      "subject",
                      "subject",
                      "The subject that the observation is about",
                      "Patient",
                      "Device",
                      "Location"))),
          Map.entry(
              "Procedure",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A unique identifier for a procedure"),
                  SearchParameter.reference(
                      "patient", "patient", "Search by subject - a patient", "Patient"),
                  SearchParameter.reference("subject", "subject", "Search by subject", "Patient"))),
          Map.entry(
              "ProcedureRequest",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A unique identifier of the Procedure Request"),
                  SearchParameter.reference(
                      "patient", "patient", "Search by subject - a patient", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Search by subject", "Patient"))));

  private ClinicalSearchParameters() {}
}
