package org.janusfhir.store.embedded;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.ValueMatcher;
import org.janusfhir.store.embedded.Facts.Verdict;

/** Criteria as conditions on candidates, each asking first what is cheapest to know. */
final class Conditions {
  private Conditions() {}

  /**
   * The condition of a criterion.
   *
   * @throws IllegalArgumentException if the type has no such parameter
   */
  static Condition of(Scope scope, Criterion criterion) {
    String name = CriterionMatcher.parameter(criterion);
    if (name != null) {
      SearchIndex.require(scope.type(), name);
    }
    if (criterion instanceof Criterion.Not not) {
      return of(scope, not.criterion()).negated();
    }
    if (criterion instanceof Criterion.Any any) {
      return any(any.criteria().stream().map(one -> of(scope, one)).toList());
    }
    if (criterion instanceof Criterion.Chain chain) {
      return Chains.condition(scope, chain);
    }
    if (criterion instanceof Criterion.Ids ids) {
      Set<String> wanted = new HashSet<>(ids.ids());
      return new Condition(null, null, candidate -> wanted.contains(candidate.id()), Work.STEP);
    }
    Predicate<Candidate> resource = resource(criterion);
    if (criterion instanceof Criterion.LastUpdated written) {
      return Condition.ofFacts(facts -> within(written.ranges(), facts), resource);
    }
    int parameter = Parameters.of(scope.type()).get(name);
    if (criterion instanceof Criterion.Missing missing) {
      Verdict ifPresent = missing.missing() ? Verdict.NO : Verdict.YES;
      Verdict ifAbsent = missing.missing() ? Verdict.YES : Verdict.NO;
      return Condition.ofFacts(
          facts ->
              switch (facts.has(parameter)) {
                case YES -> ifPresent;
                case NO -> ifAbsent;
                case UNKNOWN -> Verdict.UNKNOWN;
              },
          resource);
    }
    if (criterion instanceof Criterion.Dates || criterion instanceof Criterion.Quantities) {
      Predicate<SearchValue> wanted = ValueMatcher.of(criterion)::matches;
      return Condition.ofFacts(facts -> facts.any(parameter, wanted), resource);
    }
    if (criterion instanceof Criterion.Near) {
      Function<Facts, Verdict> nowhere =
          facts -> facts.has(parameter) == Verdict.NO ? Verdict.NO : Verdict.UNKNOWN;
      return new Condition(nowhere, nowhere, resource, Work.DECODE);
    }
    return ofIndexed(scope, criterion, parameter, resource);
  }

  private static Condition any(List<Condition> conditions) {
    int cost = conditions.stream().mapToInt(Condition::cost).sum();
    return new Condition(
        null, null, candidate -> conditions.stream().anyMatch(c -> c.holds(candidate)), cost);
  }

  private static Condition ofIndexed(
      Scope scope, Criterion criterion, int parameter, Predicate<Candidate> resource) {
    if (criterion instanceof Criterion.Texts) {
      return new Condition(null, null, resource, Work.DECODE);
    }
    int[] signatures = signatures(criterion, parameter);
    Function<Facts, Verdict> refused =
        facts ->
            facts.has(parameter) == Verdict.NO || (signatures != null && !facts.mayHave(signatures))
                ? Verdict.NO
                : Verdict.UNKNOWN;
    Postings postings =
        ValueRanges.of(criterion).narrow() ? Postings.of(scope, criterion, Postings.PROBES) : null;
    if (postings != null && postings.exact() && postings.few()) {
      return new Condition(
          null, refused, candidate -> postings.has(candidate.position()), Work.PROBE);
    }
    return new Condition(refused, refused, resource, Work.DECODE);
  }

  private static Predicate<Candidate> resource(Criterion criterion) {
    return candidate ->
        CriterionMatcher.holds(
            criterion, candidate.resource(), candidate.stored().lastUpdatedMillis());
  }

  private static Verdict within(List<DateRange> ranges, Facts facts) {
    long millis = facts.lastUpdatedMillis();
    for (DateRange range : ranges) {
      if (CriterionMatcher.matches(range, millis, millis + 1)) {
        return Verdict.YES;
      }
    }
    return Verdict.NO;
  }

  /** One of these is in the facts if the criterion holds; null if nothing can be said. */
  private static int[] signatures(Criterion criterion, int parameter) {
    if (criterion instanceof Criterion.Tokens tokens) {
      return signatures(tokens.tokens(), parameter);
    }
    if (criterion instanceof Criterion.Composites composites) {
      return signatures(composites.pairs().stream().map(Criterion.Pair::token).toList(), parameter);
    }
    if (criterion instanceof Criterion.References references) {
      return IntStream.concat(
              references.targets().stream()
                  .mapToInt(
                      t -> Facts.signature(parameter, IndexValue.reference(t.type(), t.id()))),
              signaturesOf(references.addresses(), parameter))
          .toArray();
    }
    if (criterion instanceof Criterion.Uris uris) {
      return signaturesOf(uris.uris(), parameter).toArray();
    }
    return null;
  }

  private static IntStream signaturesOf(List<String> uris, int parameter) {
    return uris.stream().mapToInt(uri -> Facts.signature(parameter, IndexValue.uri(uri)));
  }

  private static int[] signatures(List<Token> tokens, int parameter) {
    int[] signatures = new int[tokens.size()];
    for (int i = 0; i < signatures.length; i++) {
      String code = tokens.get(i).code();
      if (code == null) {
        return null;
      }
      signatures[i] = Facts.signature(parameter, IndexValue.code(code));
    }
    return signatures;
  }
}
