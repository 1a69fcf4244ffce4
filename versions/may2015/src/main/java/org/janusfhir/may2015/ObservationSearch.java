package org.janusfhir.may2015;

import java.util.Map;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchParameter;

/** What searches of May2015 accept for observations. */
final class ObservationSearch {
  private static final SearchDefinition OBSERVATION =
      SearchDefinition.of(
          SearchParameter.token("code", "code", "The code of the observation type"),
          SearchParameter.composite(
              "code-value-concept",
              "code-value-concept",
              "Both code and one of the value parameters",
              "code",
              "value-concept"),
          SearchParameter.composite(
              "code-value-date",
              "code-value-date",
              "Both code and one of the value parameters",
              "code",
              "value-date"),
          SearchParameter.composite(
              "code-value-quantity",
              "code-value-quantity",
              "Both code and one of the value parameters",
              "code",
              "value-quantity"),
          SearchParameter.composite(
              "code-value-string",
              "code-value-string",
              "Both code and one of the value parameters",
              "code",
              "value-string"),
          SearchParameter.token(
              "data-absent-reason",
              "data-absent-reason",
              "The reason why the expected value in the element Observation.value[x] is missing"),
          SearchParameter.date(
              "date",
              "date",
              "Obtained date/time. If the obtained element is a period, a date that falls in the period"),
          SearchParameter.reference(
              "device",
              "device",
              "The Device that generated the observation data",
              "Device",
              "DeviceMetric"),
          SearchParameter.reference(
              "encounter", "encounter", "Healthcare event related to the observation", "Encounter"),
          SearchParameter.token(
              "identifier", "identifier", "The unique Id for a particular observation"),
          SearchParameter.reference(
              "patient",
              "patient",
              "The subject that the observation is about (if patient)",
              "Patient"),
          SearchParameter.reference(
              "performer",
              "performer",
              "Who performed the observation",
              "Organization",
              "Patient",
              "Practitioner",
              "RelatedPerson"),
          SearchParameter.reference(
              "related-target",
              "related-target",
              "Resource that is related to this one",
              "Observation"),
          SearchParameter.composite(
              "related-target-related-type",
              "related",
              "Related Observations - search on related-type and related-target together",
              "related-target",
              "related-type"),
          SearchParameter.token(
              "related-type",
              "related-type-or-component",
              "has-member | derived-from | sequel-to | replaces | qualified-by | interfered-by"),
          SearchParameter.token("reliability", "reliability", "The reliability of the observation"),
          SearchParameter.reference(
              "specimen", "specimen", "Specimen used for this observation", "Specimen"),
          SearchParameter.token("status", "status", "The status of the observation"),
          SearchParameter.reference(
              "subject",
              "subject",
              "The subject that the observation is about",
              "Device",
              "Group",
              "Location",
              "Patient"),
          SearchParameter.token(
              "value-concept",
              "value-concept",
              "The value of the observation, if the value is a CodeableConcept"),
          SearchParameter.date(
              "value-date", "value-date", "The value of the observation, if the value is a Period"),
          SearchParameter.quantity(
              "value-quantity",
              "value-quantity",
              "The value of the observation, if the value is a Quantity, or a SampledData (just search on the bounds of the values in sampled data)"),
          SearchParameter.string(
              "value-string",
              "value-string",
              "The value of the observation, if the value is a string, and also searches in CodeableConcept.text"));

  static final Map<String, SearchDefinition> TABLE =
      Map.ofEntries(Map.entry("Observation", OBSERVATION));

  private ObservationSearch() {}
}
