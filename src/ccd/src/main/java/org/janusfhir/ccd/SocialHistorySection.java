package org.janusfhir.ccd;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.Observation;

/** Social history: smoking status by its own template, the rest as social observations. */
final class SocialHistorySection {
  /**
   * An observation of the social history.
   *
   * @param smoking whether it is a smoking status with a code the template knows
   * @param finding never null
   */
  record Entry(boolean smoking, Finding finding) {}

  /** The value set of current smoking status, 2.16.840.1.113883.11.20.9.38. */
  private static final Set<String> SMOKING_STATUSES =
      Set.of(
          "449868002",
          "428041000124106",
          "8517006",
          "266919005",
          "77176002",
          "266927001",
          "428071000124103",
          "428061000124105");

  private SocialHistorySection() {}

  static Section<Entry> of(Chart chart, List<Observation> observations) {
    Section.Builder<Entry> section =
        Section.of(SectionKind.SOCIAL_HISTORY, "Observation", "Value", "Time");
    for (Observation observation : observations) {
      String row =
          section.row(
              Cd.label(observation.code()),
              Label.of(observation.value()),
              Label.of(observation.effective()));
      Finding finding = Finding.of(observation, chart, row);
      section.entry(new Entry(smoking(observation, finding), finding));
    }
    return section.build();
  }

  private static boolean smoking(Observation observation, Finding finding) {
    Cd value = finding.value().concept();
    return Finding.smokingStatus(observation)
        && Finding.SMOKING_STATUS.equals(finding.code().code())
        && value != null
        && CodeSystem.SNOMED.equals(value.system())
        && SMOKING_STATUSES.contains(value.code());
  }
}
