package org.janusfhir.store.embedded;

import java.util.function.Function;
import java.util.function.Predicate;
import org.janusfhir.store.embedded.Facts.Verdict;

/**
 * What must hold for a candidate.
 *
 * @param facts what the facts say; null if they are not worth looking up
 * @param factsAtHand the same, for candidates that have their facts with them
 * @param otherwise who decides if these do not know
 * @param cost of asking that one, in units of {@link Work}
 */
record Condition(
    Function<Facts, Verdict> facts,
    Function<Facts, Verdict> factsAtHand,
    Predicate<Candidate> otherwise,
    int cost) {
  /** Decided by facts, and if need be by the resource. */
  static Condition ofFacts(Function<Facts, Verdict> facts, Predicate<Candidate> otherwise) {
    return new Condition(facts, facts, otherwise, Work.STEP);
  }

  boolean holds(Candidate candidate) {
    Function<Facts, Verdict> known = candidate.hasFacts() ? factsAtHand : facts;
    Verdict verdict = known == null ? Verdict.UNKNOWN : known.apply(candidate.facts());
    return verdict == Verdict.UNKNOWN ? otherwise.test(candidate) : verdict == Verdict.YES;
  }

  /** That it does not hold. */
  Condition negated() {
    return new Condition(not(facts), not(factsAtHand), otherwise.negate(), cost);
  }

  private static Function<Facts, Verdict> not(Function<Facts, Verdict> known) {
    if (known == null) {
      return null;
    }
    return facts ->
        switch (known.apply(facts)) {
          case YES -> Verdict.NO;
          case NO -> Verdict.YES;
          case UNKNOWN -> Verdict.UNKNOWN;
        };
  }
}
