package org.janusfhir.server.search;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;

/** Whether a parameter narrows a search enough to stand for what a search must name. */
final class Narrowing {
  private static final String PATIENT = "patient";
  private static final String SUBJECT = "subject";
  private static final String IDENTIFIER = "identifier";

  /** What tells one resource from others, in the canonical names. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          IDENTIFIER,
          "udi",
          "name",
          "family",
          "given",
          "phonetic",
          "email",
          "phone",
          "telecom",
          PATIENT,
          SUBJECT,
          "encounter",
          "part-of",
          "prescription",
          "link",
          "practitioner",
          "relatedperson",
          "actor");

  private Narrowing() {}

  /** Why a criterion that is no chain does not narrow a search enough; null if it does. */
  static String tooWide(Criterion criterion) {
    if (criterion instanceof Criterion.References references) {
      return aboutPatient(references.parameter())
              && !anyPatient(references.targets())
              && references.addresses().isEmpty()
          ? "it names no patient"
          : null;
    }
    if (isOfEveryType(CriterionMatcher.parameter(criterion))) {
      return "all may share it";
    }
    if (criterion instanceof Criterion.Tokens tokens) {
      return tokens.tokens().stream().anyMatch(token -> token.code() == null)
          ? "a system alone names too many"
          : null;
    }
    if (criterion instanceof Criterion.Texts texts) {
      return texts.parameter().equals(IDENTIFIER)
          ? "the text of an identifier's type names too many"
          : null;
    }
    return criterion instanceof Criterion.Missing || criterion instanceof Criterion.Not
        ? "':missing' and ':not' leave too many"
        : null;
  }

  /** Why a chained parameter does not narrow a search enough; null if it does. */
  static String tooWide(Criterion.Chain chain, boolean identifying) {
    if (!identifying) {
      return "what it asks for is not what tells one of these from others";
    }
    return aboutPatient(chain.parameter())
            && chain.links().stream().noneMatch(link -> link.type() == ResourceType.PATIENT)
        ? "it names no patient"
        : null;
  }

  /** Whether a criterion is about what tells one resource from others, and not what many share. */
  static boolean identifies(Criterion criterion) {
    String parameter = CriterionMatcher.parameter(criterion);
    return parameter == null ? criterion instanceof Criterion.Ids : IDENTIFYING.contains(parameter);
  }

  /** Asked of nearly every search, so without a stream. */
  private static boolean anyPatient(List<Target> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).type() == ResourceType.PATIENT) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEveryType(String parameter) {
    return parameter != null && SearchIndex.OF_EVERY_TYPE.contains(parameter);
  }

  private static boolean aboutPatient(String parameter) {
    return parameter.equals(PATIENT) || parameter.equals(SUBJECT);
  }
}
