package org.janusfhir.authorization.chart;

import org.janusfhir.authorization.user.PersonName;
import org.janusfhir.model.Patient;

/**
 * What the header of a chart says of a patient.
 *
 * @param id of the resource
 * @param name as people write it
 * @param birthDate as in the record; null if it is not known
 * @param gender as in the record; null if it is not known
 */
record PatientSummary(String id, String name, String birthDate, String gender) {
  static PatientSummary of(Patient patient) {
    return new PatientSummary(
        patient.head().id(),
        PersonName.of(patient.name(), patient.head().id()),
        patient.birthDate() == null ? null : patient.birthDate().text(),
        patient.gender() == null ? null : patient.gender().code());
  }
}
