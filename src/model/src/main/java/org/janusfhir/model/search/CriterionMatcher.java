package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;

/** Whether a criterion holds: the meaning of a search, whatever index answers it. */
public final class CriterionMatcher {
  private CriterionMatcher() {}

  /**
   * Whether the criterion holds for the resource.
   *
   * @throws IllegalArgumentException if its type has no such parameter
   */
  public static boolean holds(Criterion criterion, Resource resource) {
    if (criterion instanceof Criterion.Ids ids) {
      return ids.ids().contains(resource.head().id());
    }
    for (SearchValue value : SearchIndex.values(resource, parameter(criterion))) {
      if (matches(criterion, value)) {
        return true;
      }
    }
    return false;
  }

  /** The parameter a criterion is about; null for {@link Criterion.Ids}. */
  public static String parameter(Criterion criterion) {
    if (criterion instanceof Criterion.References references) {
      return references.parameter();
    }
    if (criterion instanceof Criterion.Tokens tokens) {
      return tokens.parameter();
    }
    if (criterion instanceof Criterion.Strings strings) {
      return strings.parameter();
    }
    return criterion instanceof Criterion.Dates dates ? dates.parameter() : null;
  }

  private static boolean matches(Criterion criterion, SearchValue value) {
    if (value instanceof TokenValue token) {
      return criterion instanceof Criterion.Tokens tokens && anyToken(tokens.tokens(), token);
    }
    if (value instanceof ReferenceValue reference) {
      return criterion instanceof Criterion.References references
          && references.targets().contains(new Target(reference.type(), reference.id()));
    }
    if (value instanceof StringValue string) {
      return criterion instanceof Criterion.Strings strings && anyString(strings, string.text());
    }
    return value instanceof DateValue date
        && criterion instanceof Criterion.Dates dates
        && anyRange(dates.ranges(), date);
  }

  private static boolean anyToken(List<Token> tokens, TokenValue value) {
    String system = value.system() == null ? "" : value.system();
    for (Token token : tokens) {
      if ((token.system() == null || token.system().equals(system))
          && (token.code() == null || token.code().equals(value.code()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyString(Criterion.Strings strings, String text) {
    if (strings.match() == StringMatch.EXACT) {
      return strings.values().contains(text);
    }
    String normalized = SearchText.normalize(text);
    for (String value : strings.values()) {
      String wanted = SearchText.normalize(value);
      boolean found =
          strings.match() == StringMatch.CONTAINS
              ? normalized.contains(wanted)
              : SearchText.beginnings(normalized).stream().anyMatch(b -> b.startsWith(wanted));
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyRange(List<DateRange> ranges, DateValue value) {
    for (DateRange range : ranges) {
      if (matches(range, value.startMillis(), value.endMillis())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an interval (its end excluded) stands to the range as asked. */
  public static boolean matches(DateRange range, long start, long end) {
    boolean within = start >= range.startMillis() && end <= range.endMillis();
    return switch (range.comparison()) {
      case WITHIN -> within;
      case NOT_WITHIN -> !within;
      case BEFORE -> start < range.startMillis();
      case BEFORE_OR_WITHIN -> start < range.startMillis() || within;
      case AFTER -> end > range.endMillis();
      case AFTER_OR_WITHIN -> end > range.endMillis() || within;
      case STARTS_AFTER -> start >= range.endMillis();
      case ENDS_BEFORE -> end <= range.startMillis();
      case OVERLAPS -> start < range.endMillis() && end > range.startMillis();
    };
  }
}
