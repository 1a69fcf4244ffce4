package org.janusfhir.ccd;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Observation;

/** What the templates print: the header and the sections in their order. */
record DocumentView(
    Header header,
    Section<AllergySection.Entry> allergies,
    Section<MedicationSection.Entry> medications,
    Section<ProblemSection.Entry> problems,
    Section<ProcedureSection.Entry> procedures,
    Section<Organizer> results,
    Section<ImmunizationSection.Entry> immunizations,
    Section<Organizer> vitalSigns,
    Section<SocialHistorySection.Entry> socialHistory,
    Section<EncounterSection.Entry> encounters) {

  static DocumentView of(PatientRecord record, DocumentFacts facts) {
    Chart chart = new Chart(record, facts);
    List<Observation> social = new ArrayList<>();
    List<Observation> vital = new ArrayList<>();
    List<Observation> results = new ArrayList<>();
    for (Observation observation : Finding.all(chart)) {
      if (Finding.social(observation)) {
        social.add(observation);
      } else if (Finding.vital(observation)) {
        vital.add(observation);
      } else {
        results.add(observation);
      }
    }
    return new DocumentView(
        Header.of(record.patient(), chart, facts),
        AllergySection.of(chart),
        MedicationSection.of(chart),
        ProblemSection.of(chart),
        ProcedureSection.of(chart),
        ResultSection.of(chart, results),
        ImmunizationSection.of(chart),
        VitalSignSection.of(chart, vital),
        SocialHistorySection.of(chart, social),
        EncounterSection.of(chart));
  }
}
