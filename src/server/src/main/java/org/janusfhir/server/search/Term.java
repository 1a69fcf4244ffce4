package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.search.Criterion;

/**
 * A parameter of a search that was understood.
 *
 * @param name without modifiers; of a chained one the whole
 * @param value as it was sent, decoded
 * @param criterion what it stands for
 * @param tooWide why it does not stand for what a search must name; null if it does
 */
record Term(String name, String value, Criterion criterion, String tooWide) {
  /** One that is not chained. */
  static Term of(String name, String value, Criterion criterion) {
    return new Term(name, value, criterion, Narrowing.tooWide(criterion));
  }

  /** Whether a rule about that name is about this: a chained one has two names. */
  boolean named(String rule) {
    return name.startsWith(rule)
        && (name.length() == rule.length() || name.charAt(rule.length()) == '.');
  }

  /** Whether a rule about one of those names is about this. */
  boolean namedByAny(List<String> rules) {
    for (int i = 0; i < rules.size(); i++) {
      if (named(rules.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it narrows a search enough to stand for what a search must name. */
  boolean narrows() {
    return tooWide == null;
  }
}
