package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/**
 * Reads <code>_sort</code> in every spelling: <code>_sort=date</code>, <code>_sort:desc=date</code>
 * , <code>_sort=-date,name</code>. Ids tell all resources apart, so that keys after <code>_id
 * </code> do not count. One for each request.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#sort">_sort</a>
 */
final class SortReader {
  private static final String ASCENDING = "asc";
  private static final String DESCENDING = "desc";

  /** More keys than any table has columns worth sorting by. */
  private static final int MOST_KEYS = 8;

  private static final Set<SearchParameterType> UNORDERED =
      EnumSet.of(
          SearchParameterType.COMPOSITE,
          SearchParameterType.POSITION,
          SearchParameterType.DISTANCE);

  private final SearchTable table;
  private final List<SortOrder.Key> keys = new ArrayList<>(2);
  private boolean understood;
  private boolean total;

  /** Sorts by parameters of that table. */
  SortReader(SearchTable table) {
    this.table = table;
  }

  /**
   * Adds the keys of a value.
   *
   * @param modifier what follows the colon, or null
   * @return why nothing was added, or null
   */
  String read(String value, String modifier) {
    boolean descending = DESCENDING.equals(modifier);
    if (modifier != null && !descending && !modifier.equals(ASCENDING)) {
      return "it can be ':asc' or ':desc'";
    }
    int before = keys.size();
    boolean totalBefore = total;
    for (String said : SearchValues.alternatives(value)) {
      String problem = add(said.strip(), descending);
      if (problem != null) {
        keys.subList(before, keys.size()).clear();
        total = totalBefore;
        return problem;
      }
    }
    understood = true;
    return null;
  }

  /** The order that was asked for; null if none was understood. */
  SortOrder order() {
    return understood ? new SortOrder(keys) : null;
  }

  private String add(String said, boolean descending) {
    SearchParameter parameter = table.parameter(said);
    boolean minus = parameter == null && said.startsWith("-");
    if (minus) {
      parameter = table.parameter(said.substring(1)); // names of parameters may begin with it too
    }
    if (parameter == null) {
      return "there is no parameter '" + said + "' to sort by";
    }
    boolean down = descending != minus;
    if (parameter.name().equals(ResourceParameters.ID.name())) {
      total = true; // equal ones are sorted so anyway
      return down ? "ids can be sorted upwards only" : null;
    }
    if (UNORDERED.contains(parameter.type())) {
      return "results cannot be sorted by '" + said + "'";
    }
    if (!total) {
      boolean updated = parameter.name().equals(ResourceParameters.LAST_UPDATED.name());
      keys.add(new SortOrder.Key(updated ? SortOrder.LAST_UPDATED : parameter.canonical(), down));
    }
    return keys.size() > MOST_KEYS ? "results are sorted by at most " + MOST_KEYS : null;
  }
}
