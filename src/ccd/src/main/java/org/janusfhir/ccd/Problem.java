package org.janusfhir.ccd;

import java.util.Map;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Condition;
import org.janusfhir.model.ConditionVerificationStatus;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ValueType;

/**
 * A problem observation.
 *
 * @param id never null
 * @param negated whether the patient does not have it
 * @param textId the row that tells of it; null if none does
 * @param type problem, diagnosis, symptom …
 * @param time when the patient had or has it
 * @param value the problem itself
 * @param status its clinical status; null if unknown
 * @param author may be null
 */
record Problem(
    Ii id,
    boolean negated,
    String textId,
    Cd type,
    Interval time,
    Cd value,
    Cd status,
    Author author) {
  private static final String NONE_KNOWN = "160245001";
  private static final Cd PROBLEM = type("55607006", "Problem", "75326-9", "Problem");
  private static final Map<String, Cd> TYPES =
      Map.of(
          "diagnosis", type("282291009", "Diagnosis", "29308-4", "Diagnosis"),
          "symptom", type("418799008", "Symptom", "75325-1", "Symptom"),
          "complaint", type("409586006", "Complaint", "75322-8", "Complaint"),
          "finding", type("404684003", "Clinical finding", "75321-0", "Clinical finding"));

  static Problem of(Condition condition, Chart chart, String textId) {
    boolean none = noneKnown(condition);
    boolean refuted = condition.verificationStatus() == ConditionVerificationStatus.REFUTED;
    return new Problem(
        chart.id(condition),
        refuted || none,
        textId,
        type(condition),
        time(condition),
        none
            ? Cd.of("55607006", CodeSystem.SNOMED, "Problem")
            : Cd.of(condition.code(), CodeSystem.SNOMED),
        status(condition.clinicalStatus()),
        chart.author(condition.asserter(), condition.recordedDate(), condition));
  }

  /** Whether the patient does not have it any more. */
  static boolean over(Condition condition) {
    String status = condition.clinicalStatus();
    boolean saidSo =
        "resolved".equals(status) || "inactive".equals(status) || "remission".equals(status);
    return saidSo || ended(condition);
  }

  /** When it began, as far as it is known. */
  static FhirDateTime onset(Condition condition) {
    return Interval.first(condition.onset());
  }

  private static boolean ended(Condition condition) {
    if (condition.abatement() instanceof Primitive said && said.valueType() == ValueType.BOOLEAN) {
      return Boolean.parseBoolean(said.text());
    }
    return condition.abatement() != null;
  }

  private static Interval time(Condition condition) {
    FhirDateTime end =
        condition.abatement() instanceof Period period && period.end() != null
            ? period.end()
            : Interval.first(condition.abatement());
    Interval time = Interval.between(onset(condition), end);
    return over(condition) ? time.over() : time;
  }

  private static boolean noneKnown(Condition condition) {
    return condition.code() != null
        && condition.code().coding().stream()
            .anyMatch(
                c -> CodeSystem.SNOMED.equals(CodeSystem.of(c)) && NONE_KNOWN.equals(c.code()));
  }

  private static Cd type(Condition condition) {
    if (condition.category() != null) {
      for (Coding coding : condition.category().coding()) {
        Cd type = coding.code() == null ? null : TYPES.get(coding.code());
        if (type != null) {
          return type;
        }
      }
    }
    return PROBLEM;
  }

  private static Cd status(String clinicalStatus) {
    if (clinicalStatus == null) {
      return null;
    }
    return switch (clinicalStatus) {
      case "active" -> Cd.of("55561003", CodeSystem.SNOMED, "Active");
      case "inactive" -> Cd.of("73425007", CodeSystem.SNOMED, "Inactive");
      case "relapse", "recurrence" -> Cd.of("246455001", CodeSystem.SNOMED, "Recurrence");
      case "remission" -> Cd.of("277022003", CodeSystem.SNOMED, "Remission");
      case "resolved" -> Cd.of("413322009", CodeSystem.SNOMED, "Resolved");
      default -> null;
    };
  }

  private static Cd type(String snomed, String display, String loinc, String loincDisplay) {
    return Cd.of(snomed, CodeSystem.SNOMED, display)
        .translated(Cd.of(loinc, CodeSystem.LOINC, loincDisplay));
  }
}
