package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.Criterion.DateRange;

/**
 * Whether a criterion holds: the meaning of a search, whatever index answers it. What a single
 * value is compared by is in {@link ValueMatcher}.
 */
public final class CriterionMatcher {
  private CriterionMatcher() {}

  /**
   * Whether the criterion holds for the resource.
   *
   * @param lastUpdatedMillis when it was last written, in milliseconds since 1970-01-01T00:00Z
   * @throws IllegalArgumentException if its type has no such parameter, or if the criterion is or
   *     has a {@link Criterion.Chain}: only who has the other resources can decide these
   */
  public static boolean holds(Criterion criterion, Resource resource, long lastUpdatedMillis) {
    if (criterion instanceof Criterion.Ids ids) {
      return ids.ids().contains(resource.head().id());
    }
    if (criterion instanceof Criterion.LastUpdated written) {
      return anyRange(written.ranges(), lastUpdatedMillis);
    }
    if (criterion instanceof Criterion.Not not) {
      return !holds(not.criterion(), resource, lastUpdatedMillis);
    }
    if (criterion instanceof Criterion.Any any) {
      return any.criteria().stream().anyMatch(one -> holds(one, resource, lastUpdatedMillis));
    }
    if (criterion instanceof Criterion.Missing missing) {
      return SearchIndex.values(resource, missing.parameter()).isEmpty() == missing.missing();
    }
    if (criterion instanceof Criterion.Chain chain) {
      throw new IllegalArgumentException(
          "A search through '" + chain.parameter() + "' needs the resources it points to");
    }
    return anyValue(criterion, resource);
  }

  /** The parameter a criterion is about; null for those that are about none. */
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
    if (criterion instanceof Criterion.Dates dates) {
      return dates.parameter();
    }
    if (criterion instanceof Criterion.Quantities quantities) {
      return quantities.parameter();
    }
    if (criterion instanceof Criterion.Uris uris) {
      return uris.parameter();
    }
    if (criterion instanceof Criterion.Texts texts) {
      return texts.parameter();
    }
    return parameterOfOthers(criterion);
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

  private static String parameterOfOthers(Criterion criterion) {
    if (criterion instanceof Criterion.Composites composites) {
      return composites.parameter();
    }
    if (criterion instanceof Criterion.Near near) {
      return near.parameter();
    }
    if (criterion instanceof Criterion.Missing missing) {
      return missing.parameter();
    }
    if (criterion instanceof Criterion.Chain chain) {
      return chain.parameter();
    }
    return criterion instanceof Criterion.Not not ? parameter(not.criterion()) : null;
  }

  private static boolean anyValue(Criterion criterion, Resource resource) {
    ValueMatcher matcher = ValueMatcher.of(criterion);
    List<SearchValue> values =
        criterion instanceof Criterion.Texts texts
            ? SearchIndex.texts(resource, texts.parameter())
            : SearchIndex.values(resource, parameter(criterion));
    for (SearchValue value : values) {
      if (matcher.matches(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyRange(List<DateRange> ranges, long millis) {
    for (DateRange range : ranges) {
      if (matches(range, millis, millis + 1)) {
        return true;
      }
    }
    return false;
  }
}
