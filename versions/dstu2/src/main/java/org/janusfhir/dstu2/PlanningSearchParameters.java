package org.janusfhir.dstu2;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of DSTU2 for plans, appointments and contracts. */
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
              "Goal",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient it is about", "Patient"),
                  SearchParameter.reference(
                      "subject", "subject", "Who or what it is about", "Patient", "Organization"))),
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
