package org.janusfhir.dstu2;

import java.util.List;
import java.util.Map;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/** The search parameters of DSTU2 for people, organizations, places and devices. */
final class PersonSearchParameters {
  static final Map<String, List<SearchParameter>> TABLE =
      Map.ofEntries(
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
              "RelatedPerson",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A patient Identifier"),
                  SearchParameter.reference(
                      "patient", "patient", "The patient this person is related to", "Patient"))),
          Map.entry(
              "Practitioner",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A practitioner's Identifier"))),
          Map.entry(
              "Organization",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "Any identifier for the organization (not the accreditation issuer's identifier)"))),
          Map.entry(
              "Location",
              List.of(
                  SearchParameter.of(
                      "identifier",
                      SearchParameterType.TOKEN,
                      "identifier",
                      "A business identifier"))),
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
                      "Patient"))));

  private PersonSearchParameters() {}
}
