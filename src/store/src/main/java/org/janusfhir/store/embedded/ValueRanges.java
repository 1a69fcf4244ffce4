package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchText;

/**
 * Where in the index a criterion can hold.
 *
 * @param ranges may overlap
 * @param narrow whether they hold few values, as opposed to a stretch of the index
 * @param exact whether it holds for all that is found there; otherwise look at the resources
 */
record ValueRanges(List<ValueRange> ranges, boolean narrow, boolean exact) {
  /** Whether the index has the values of the criterion. */
  static boolean indexed(Criterion criterion) {
    return criterion instanceof Criterion.Tokens
        || criterion instanceof Criterion.References
        || criterion instanceof Criterion.Strings
        || criterion instanceof Criterion.Dates
        || criterion instanceof Criterion.Uris
        || criterion instanceof Criterion.Composites;
  }

  static ValueRanges of(Criterion criterion) {
    if (criterion instanceof Criterion.Tokens tokens) {
      return tokens(tokens.tokens(), true);
    }
    if (criterion instanceof Criterion.Composites composites) {
      return tokens(composites.pairs().stream().map(Criterion.Pair::token).toList(), false);
    }
    if (criterion instanceof Criterion.Uris uris) {
      return uris(uris.uris(), List.of());
    }
    if (criterion instanceof Criterion.References references) {
      List<ValueRange> targets = new ArrayList<>();
      for (Criterion.Target target : references.targets()) {
        targets.add(ValueRange.only(IndexValue.reference(target.type(), target.id())));
      }
      return uris(references.addresses(), targets);
    }
    if (criterion instanceof Criterion.Strings strings) {
      return strings(strings);
    }
    List<ValueRange> ranges = new ArrayList<>();
    for (DateRange range : ((Criterion.Dates) criterion).ranges()) {
      ranges.add(dates(range));
    }
    return new ValueRanges(ranges, false, true);
  }

  /** Addresses, beside ranges that are exact. */
  private static ValueRanges uris(List<String> uris, List<ValueRange> beside) {
    List<ValueRange> ranges = new ArrayList<>(beside);
    boolean exact = true;
    for (String uri : uris) {
      ranges.add(ValueRange.only(IndexValue.uri(uri)));
      exact &= whole(uri);
    }
    return new ValueRanges(ranges, true, exact);
  }

  private static ValueRanges tokens(List<Criterion.Token> tokens, boolean whole) {
    List<ValueRange> ranges = new ArrayList<>();
    boolean narrow = true;
    boolean exact = whole;
    for (Criterion.Token token : tokens) {
      exact &= whole(token.code()) && whole(token.system());
      if (token.code() == null) {
        narrow = false;
        byte[] system = token.system() == null ? null : IndexValue.text(token.system());
        ranges.add(ValueRange.all(value -> system == null || IndexValue.hasSystem(value, system)));
      } else if (token.system() == null) {
        ranges.add(ValueRange.startingWith(IndexValue.code(token.code())));
      } else {
        ranges.add(ValueRange.only(IndexValue.token(token.code(), token.system())));
      }
    }
    return new ValueRanges(ranges, narrow, exact);
  }

  private static ValueRanges strings(Criterion.Strings strings) {
    List<ValueRange> ranges = new ArrayList<>();
    boolean exact = strings.match() == StringMatch.STARTS_WITH;
    for (String text : strings.values()) {
      String normalized = SearchText.normalize(text);
      byte[] value = IndexValue.text(normalized);
      exact &= value.length < IndexValue.TEXT_LIMIT;
      ranges.add(
          switch (strings.match()) {
            case STARTS_WITH -> ValueRange.startingWith(value);
            case EXACT -> ValueRange.only(value);
            case CONTAINS -> ValueRange.all(found -> contains(found, value));
          });
    }
    return new ValueRanges(ranges, strings.match() == StringMatch.EXACT, exact);
  }

  /** The intervals that can match start in a stretch of time, which depends on the comparison. */
  private static ValueRange dates(DateRange range) {
    long start = range.startMillis();
    long end = range.endMillis();
    byte[] from =
        switch (range.comparison()) {
          case WITHIN -> IndexValue.time(start);
          case STARTS_AFTER -> IndexValue.time(end);
          default -> BytesType.EMPTY;
        };
    byte[] to =
        switch (range.comparison()) {
          case WITHIN, BEFORE_OR_WITHIN, OVERLAPS -> IndexValue.time(end);
          case BEFORE, ENDS_BEFORE -> IndexValue.time(start);
          default -> null;
        };
    return new ValueRange(
        from,
        to,
        value -> CriterionMatcher.matches(range, IndexValue.start(value), IndexValue.end(value)));
  }

  /** Text that was cut matches too: what follows is not known. */
  private static boolean contains(byte[] text, byte[] part) {
    if (text.length >= IndexValue.TEXT_LIMIT) {
      return true;
    }
    for (int i = 0; i + part.length <= text.length; i++) {
      if (Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean whole(String text) {
    return text == null || IndexValue.text(text).length < IndexValue.TEXT_LIMIT;
  }
}
