package org.janusfhir.dstu2_1;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of DSTU2.1 for medications. */
final class MedicationSearchParameters {
  static final Map<String, List<SearchParameter>> TABLE =
      Map.ofEntries(
          Map.entry(
              "MedicationAdministration",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return administrations with this external identifier"),
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
                      "Return dispenses with this external identifier"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list dispenses for",
                      "Patient"))),
          Map.entry(
              "MedicationOrder",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return prescriptions with this external identifier"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list orders for",
                      "Patient"))),
          Map.entry(
              "MedicationStatement",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Return statements with this external identifier"),
                  SearchParameter.reference(
                      "patient",
                      "patient",
                      "The identity of a patient to list statements for",
                      "Patient"))));

  private MedicationSearchParameters() {}
}
