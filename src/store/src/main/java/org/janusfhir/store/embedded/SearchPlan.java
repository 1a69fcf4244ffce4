package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchQuery;

/**
 * How a query is answered: candidates from the index, and criteria that have to be checked on each.
 *
 * @param candidates in the order of positions
 * @param checks criteria the index does not answer, or only roughly
 */
record SearchPlan(Matches candidates, List<Criterion> checks) {
  /** A criterion with more values than this is checked, unless nothing else narrows the search. */
  private static final int VALUES = 256;

  static SearchPlan of(Tables tables, String tenant, SearchQuery query) {
    return new Planning(tables, Keys.type(tenant, query.type())).plan(query);
  }

  /** The state of making a plan. */
  private static final class Planning {
    private final Tables tables;
    private final byte[] type;
    private final List<Matches> parts = new ArrayList<>();
    private final List<Criterion> checks = new ArrayList<>();

    Planning(Tables tables, byte[] type) {
      this.tables = tables;
      this.type = type;
    }

    SearchPlan plan(SearchQuery query) {
      List<Criterion> wide = new ArrayList<>();
      for (Criterion criterion : query.criteria()) {
        if (criterion instanceof Criterion.Ids ids) {
          parts.add(new IdMatches(tables.resources(), type, ids.ids()));
          continue;
        }
        String parameter = CriterionMatcher.parameter(criterion);
        if (parameter != null) {
          SearchIndex.require(query.type(), parameter);
        }
        if (!ValueRanges.indexed(criterion)) {
          checks.add(criterion);
          continue;
        }
        ValueRanges ranges = ValueRanges.of(criterion);
        if (ranges.narrow()) {
          add(criterion, ranges, Integer.MAX_VALUE);
        } else {
          wide.add(criterion);
        }
      }
      for (Criterion criterion : wide) {
        add(criterion, ValueRanges.of(criterion), parts.isEmpty() ? Integer.MAX_VALUE : VALUES);
      }
      if (parts.isEmpty()) {
        parts.add(everything(query));
      }
      return new SearchPlan(Matches.all(parts), checks);
    }

    private void add(Criterion criterion, ValueRanges ranges, int limit) {
      byte[] parameter = Keys.parameter(type, CriterionMatcher.parameter(criterion));
      MVMap<byte[], byte[]> index = tables.index();
      List<byte[]> values = new ArrayList<>();
      boolean complete = true;
      for (ValueRange range : ranges.ranges()) {
        complete = complete && range.collect(index, parameter, limit, values);
      }
      if (complete) {
        List<Matches> any = new ArrayList<>();
        for (byte[] value : values) {
          any.add(new TableMatches(index, Keys.value(parameter, value)));
        }
        parts.add(Matches.any(any));
      }
      if (!complete || !ranges.exact()) {
        checks.add(criterion);
      }
    }

    private Matches everything(SearchQuery query) {
      return SearchIndex.timed(query.type())
          ? new TableMatches(tables.index(), IndexEntries.all(type))
          : new TypeMatches(tables.resources(), type);
    }
  }
}
