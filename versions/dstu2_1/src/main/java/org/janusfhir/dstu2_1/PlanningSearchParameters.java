package org.janusfhir.dstu2_1;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of DSTU2.1 for plans, appointments and contracts. */
final class PlanningSearchParameters {
  static final Map<String, List<SearchParameter>> TABLE =
      Map.ofEntries(
          Map.entry(
              "Appointment",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "An Identifier of the Appointment"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "One of the individuals of the appointment is this patient",
                      "Patient"))),
          Map.entry(
              "CarePlan",
              List.of(
                  SearchParameter.reference(
                      "patient", "patient", "Who care plan is for", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Who care plan is for", "Patient"))),
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
                      "The identity of the subject of the contract (if a patient)",
                      "Patient"),
                  SearchParameter.reference(
                      "subject",
                      "subject",
                      "The identity of the subject of the contract",
                      "Patient"))),
          Map.entry(
              "Goal",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "External Ids for this goal"),
                  SearchParameter.reference(
                      "patient", "patient", "Who this goal is intended for", "Patient"),
                  SearchParameter.reference(
                      "subject",
                      "subject",
                      "Who this goal is intended for",
                      "Patient",
                      "Organization"))),
          Map.entry(
              "Schedule",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A Schedule Identifier"))),
          Map.entry(
              "Slot",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A Slot Identifier"))));

  private PlanningSearchParameters() {}
}
