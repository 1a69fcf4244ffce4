package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;

/**
 * A parameter of a search that was understood.
 *
 * @param name without modifiers; of a chained one the whole
 * @param value as it was sent, decoded
 * @param criterion what it stands for
 */
record Term(String name, String value, Criterion criterion) {
  private static final String PATIENT = "patient";
  private static final String SUBJECT = "subject";

  /** Whether a rule about that name is about this: a chained one has two names. */
  boolean named(String rule) {
    return name.startsWith(rule)
        && (name.length() == rule.length() || name.charAt(rule.length()) == '.');
  }

  /** Whether it narrows a search enough to stand for what a search must name. */
  boolean narrows() {
    if (criterion instanceof Criterion.References references) {
      return !aboutPatient(references.parameter())
          || anyPatient(references.targets())
          || !references.addresses().isEmpty();
    }
    if (criterion instanceof Criterion.Chain chain) {
      return chain.links().stream().allMatch(link -> narrowsChain(link.criterion()))
          && (!aboutPatient(chain.parameter())
              || chain.links().stream().anyMatch(l -> l.type() == ResourceType.PATIENT));
    }
    return narrows(criterion);
  }

  /** A code system alone may hold everything, and so may what is said of resources of any type. */
  private static boolean narrows(Criterion criterion) {
    if (isOfEveryType(CriterionMatcher.parameter(criterion))) {
      return false;
    }
    if (criterion instanceof Criterion.Tokens tokens) {
      return tokens.tokens().stream().noneMatch(token -> token.code() == null);
    }
    return !(criterion instanceof Criterion.Missing || criterion instanceof Criterion.Not);
  }

  /** Everything may have been written since some day, and be not too far from some place. */
  private static boolean narrowsChain(Criterion criterion) {
    return narrows(criterion)
        && !(criterion instanceof Criterion.LastUpdated)
        && !(criterion instanceof Criterion.Near);
  }

  private static boolean isOfEveryType(String parameter) {
    return parameter != null && SearchIndex.OF_EVERY_TYPE.contains(parameter);
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

  private static boolean aboutPatient(String parameter) {
    return parameter.equals(PATIENT) || parameter.equals(SUBJECT);
  }
}
