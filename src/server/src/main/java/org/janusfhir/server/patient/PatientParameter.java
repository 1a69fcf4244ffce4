package org.janusfhir.server.patient;

import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.wire.IssueCode;

/** The parameter that says whose record an operation is about. */
final class PatientParameter {
  static final String PATIENT = "patient";

  private PatientParameter() {}

  /**
   * The id of the patient: given as it is, as a reference or as an address below that root.
   *
   * @throws RefusedException if there is none
   */
  static String id(FhirRequest request, String root) {
    String value =
        KnownParameters.required(request.query(), PATIENT, "the id of a patient, for example 123.");
    String relative = value.startsWith(root + '/') ? value.substring(root.length() + 1) : value;
    String type = request.version().type(ResourceType.PATIENT).name().text() + '/';
    String id = relative.startsWith(type) ? relative.substring(type.length()) : relative;
    if (!ResourceId.isWellFormed(id)) {
      throw RefusedException.parameter(
          PATIENT,
          IssueCode.VALUE,
          "'" + value + "' is no patient: write an id, or " + type + " and an id.");
    }
    return id;
  }
}
