package org.janusfhir.model;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Resources that should never have been: their status says that they were entered in error. They
 * stay in the record for who works with it.
 */
public final class EnteredInError {
  private static final String CODE = "entered-in-error";

  private static final Map<ResourceType, Function<Resource, Code>> STATUS =
      Map.ofEntries(
          of(
              ResourceType.ALLERGY_INTOLERANCE,
              AllergyIntolerance.class,
              AllergyIntolerance::verificationStatus),
          of(ResourceType.CONDITION, Condition.class, Condition::verificationStatus),
          of(ResourceType.DEVICE, Device.class, Device::status),
          of(ResourceType.DIAGNOSTIC_ORDER, DiagnosticOrder.class, DiagnosticOrder::status),
          of(ResourceType.DIAGNOSTIC_REPORT, DiagnosticReport.class, DiagnosticReport::status),
          of(ResourceType.DOCUMENT_REFERENCE, DocumentReference.class, DocumentReference::status),
          of(ResourceType.IMMUNIZATION, Immunization.class, Immunization::status),
          of(
              ResourceType.MEDICATION_ADMINISTRATION,
              MedicationAdministration.class,
              MedicationAdministration::status),
          of(
              ResourceType.MEDICATION_DISPENSE,
              MedicationDispense.class,
              MedicationDispense::status),
          of(ResourceType.MEDICATION_REQUEST, MedicationRequest.class, MedicationRequest::status),
          of(
              ResourceType.MEDICATION_STATEMENT,
              MedicationStatement.class,
              MedicationStatement::status),
          of(ResourceType.OBSERVATION, Observation.class, Observation::status),
          of(ResourceType.PROCEDURE, Procedure.class, Procedure::status));

  private EnteredInError() {}

  /** The types whose resources can say so. */
  public static Set<ResourceType> types() {
    return STATUS.keySet();
  }

  /** Whether a resource says so: itself, or a DocumentReference of its document. */
  public static boolean isEnteredInError(Resource resource) {
    Function<Resource, Code> known = STATUS.get(resource.resourceType());
    Code status = known == null ? null : known.apply(resource);
    return (status != null && status.code().equals(CODE))
        || (resource instanceof DocumentReference document && isOfError(document.docStatus()));
  }

  private static boolean isOfError(CodeableConcept status) {
    return status != null
        && status.coding().stream().anyMatch(coding -> CODE.equals(coding.code()));
  }

  private static <R extends Resource> Map.Entry<ResourceType, Function<Resource, Code>> of(
      ResourceType type, Class<R> resource, Function<R, ? extends Code> status) {
    return entry(type, one -> status.apply(resource.cast(one)));
  }
}
