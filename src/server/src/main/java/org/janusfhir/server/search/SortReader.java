package org.janusfhir.server.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/**
 * Reads <code>_sort</code> in every spelling: <code>_sort=date</code>, <code>_sort:desc=date</code>
 * , <code>_sort=-date,name</code>.
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

  private SortReader() {}

  /**
   * Adds the keys of a value.
   *
   * @param modifier what follows the colon, or null
   * @return why nothing was added, or null
   */
  static String read(SearchTable table, String value, String modifier, List<SortOrder.Key> keys) {
    boolean descending = DESCENDING.equals(modifier);
    if (modifier != null && !descending && !modifier.equals(ASCENDING)) {
      return "it can be ':asc' or ':desc'";
    }
    int before = keys.size();
    for (String said : SearchValues.alternatives(value)) {
      String problem = add(table, said.strip(), descending, keys);
      if (problem != null) {
        keys.subList(before, keys.size()).clear();
        return problem;
      }
    }
    return null;
  }

  private static String add(
      SearchTable table, String said, boolean descending, List<SortOrder.Key> keys) {
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
      return down ? "ids can be sorted upwards only" : null; // equal ones are sorted so anyway
    }
    if (parameter.name().equals(ResourceParameters.LAST_UPDATED.name())) {
      keys.add(new SortOrder.Key(SortOrder.LAST_UPDATED, down));
    } else if (UNORDERED.contains(parameter.type())) {
      return "results cannot be sorted by '" + said + "'";
    } else {
      keys.add(new SortOrder.Key(parameter.canonical(), down));
    }
    return keys.size() > MOST_KEYS ? "results are sorted by at most " + MOST_KEYS : null;
  }
}
