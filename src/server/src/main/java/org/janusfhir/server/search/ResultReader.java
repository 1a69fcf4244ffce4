package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.Subset;

/**
 * Reads the parameters that say how results are given, not what to find. One for each request.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#modifyingresults">Managing Returned
 *     Resources</a>
 */
final class ResultReader {
  private static final String SORT = "_sort";
  private static final String SUMMARY = "_summary";
  private static final String ELEMENTS = "_elements";
  private static final String INCLUDE = "_include";
  private static final String REVINCLUDE = "_revinclude";

  /** Skipping costs as much as giving. */
  private static final int MOST_SKIPPED = 10_000;

  private final ServedVersion version;
  private final SearchTable table;
  private final UnderstoodQuery understood;
  private final List<Ignored> ignored;
  private List<Include> includes = List.of();
  private SortReader sort;
  private Subset subset;
  private int count = -1;
  private int offset;
  private boolean counting;

  ResultReader(
      ServedVersion version, SearchTable table, UnderstoodQuery understood, List<Ignored> ignored) {
    this.version = version;
    this.table = table;
    this.understood = understood;
    this.ignored = ignored;
  }

  /**
   * Reads a parameter, if it is one of these.
   *
   * @return whether it is
   * @throws RefusedException if its value is wrong
   */
  boolean take(Parameter parameter) {
    String name = parameter.name();
    if (name.charAt(0) != '_') {
      return name.equals(table.rules().offset()) && skip(parameter);
    }
    int colon = name.indexOf(':');
    switch (colon < 0 ? name : name.substring(0, colon + 1)) {
      case ResultParameters.COUNT -> count(parameter);
      case SUMMARY -> summary(parameter);
      case ELEMENTS -> elements(parameter);
      case SORT -> sort(parameter, null);
      case SORT + ':' -> sort(parameter, name.substring(colon + 1));
      case INCLUDE -> include(parameter);
      case REVINCLUDE -> revinclude(parameter);
      case INCLUDE + ':', REVINCLUDE + ':' ->
          ignored(
              parameter, "resources are included one step away from the matches and no further");
      case ResultParameters.FORMAT, ResultParameters.PRETTY -> {
        // Links get these from the request.
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** In which order the results of those terms come. */
  SortOrder order(List<Term> terms) {
    SortOrder asked = sort == null ? null : sort.order();
    return asked == null ? table.rules().order(terms, table.order()) : asked;
  }

  /** How many matches are skipped. */
  int offset() {
    return offset;
  }

  /** What of resources is wanted and what beside them. */
  Search.Extent extent() {
    if (subset == null && includes.isEmpty()) {
      return Search.Extent.WHOLE;
    }
    if (subset == Subset.Part.TEXT && !includes.isEmpty()) {
      throw RefusedException.parameter(
          SUMMARY,
          IssueCode.VALUE,
          "Texts alone cannot be given together with included resources: leave out _summary=text or"
              + " the includes.");
    }
    return new Search.Extent(subset == null ? Subset.Part.ALL : subset, includes);
  }

  /** The most resources of a page, 0 for the total alone, and says so in the understood query. */
  int count(SearchLimits limits) {
    if (counting) {
      return 0;
    }
    int wanted = count < 0 ? table.defaultCount(limits) : Math.min(count, table.maxCount(limits));
    understood.add(ResultParameters.COUNT, Integer.toString(wanted));
    return wanted;
  }

  private boolean skip(Parameter parameter) {
    offset = ResultParameters.number(parameter.name(), parameter.value().strip());
    if (offset > MOST_SKIPPED) {
      throw RefusedException.parameter(
          parameter.name(),
          IssueCode.TOO_COSTLY,
          "At most " + MOST_SKIPPED + " matches can be skipped. Follow the links between pages.");
    }
    understood.add(parameter.name(), Integer.toString(offset));
    return true;
  }

  private void count(Parameter parameter) {
    if (count >= 0) {
      throw RefusedException.parameter(
          ResultParameters.COUNT, IssueCode.VALUE, "_count can be given once.");
    }
    count = ResultParameters.number(ResultParameters.COUNT, parameter.value().strip());
  }

  private void sort(Parameter parameter, String modifier) {
    if (sort == null) {
      sort = new SortReader(table);
    }
    String problem = sort.read(parameter.value(), modifier);
    if (problem == null) {
      understood.add(parameter.name(), parameter.value());
    } else {
      ignored(parameter, problem);
    }
  }

  private void summary(Parameter parameter) {
    String value = parameter.value().strip();
    refuseSecondSubset(parameter);
    switch (value) {
      case "false" -> {
        return;
      }
      case "true" -> subset = Subset.Part.SUMMARY;
      case "text" -> subset = Subset.Part.TEXT;
      case "data" -> subset = Subset.Part.DATA;
      case "count" -> counting = true;
      default ->
          throw RefusedException.parameter(
              SUMMARY,
              IssueCode.VALUE,
              "'" + value + "' is none of true, text, data, count and false.");
    }
    understood.add(SUMMARY, value);
  }

  private void elements(Parameter parameter) {
    refuseSecondSubset(parameter);
    Set<String> known = table.type().elements().all();
    Set<String> names = new HashSet<>();
    StringBuilder kept = new StringBuilder();
    for (String said : SearchValues.alternatives(parameter.value())) {
      String name = ElementNames.find(said.strip(), table.type().name().text(), known);
      if (name == null) {
        ignored(parameter, table.type().name() + " has no element '" + said.strip() + "'");
      } else if (names.add(name)) {
        kept.append(kept.length() == 0 ? "" : ",").append(said.strip());
      }
    }
    if (!names.isEmpty()) {
      subset = new Subset.Elements(Set.copyOf(names));
      understood.add(ELEMENTS, kept.toString());
    }
  }

  private void refuseSecondSubset(Parameter parameter) {
    if (subset != null || counting) {
      throw RefusedException.parameter(
          parameter.name(),
          IssueCode.VALUE,
          "Of _summary and _elements one can be given, and it once.");
    }
  }

  private void include(Parameter parameter) {
    String value = parameter.value().strip();
    included(parameter, IncludeReader.include(version, table.type(), value, wanted()));
  }

  private void revinclude(Parameter parameter) {
    String value = parameter.value().strip();
    included(parameter, IncludeReader.revinclude(version, table.type(), value, wanted()));
  }

  private List<Include> wanted() {
    if (includes.isEmpty()) {
      includes = new ArrayList<>(2);
    }
    return includes;
  }

  private void included(Parameter parameter, String problem) {
    if (problem == null) {
      understood.add(parameter.name(), parameter.value().strip());
    } else {
      ignored(parameter, problem);
    }
  }

  private void ignored(Parameter parameter, String why) {
    ignored.add(Ignored.value(parameter, why));
  }
}
