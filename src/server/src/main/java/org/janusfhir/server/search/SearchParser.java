package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.SearchTable.Protection;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;

/** Reads a search request by the tables of its version. Without state. */
public final class SearchParser {
  private final SearchLimits limits;

  /** A parser with those limits. */
  public SearchParser(SearchLimits limits) {
    this.limits = limits;
  }

  /**
   * Understands a search.
   *
   * @param root of the service, without a slash at the end
   * @throws RefusedException if a value is wrong or the search asks for too much
   */
  public Search parse(ServedVersion version, ServedType type, String root, QueryString query) {
    SearchTable table = version.searches(type);
    List<Criterion> criteria = new ArrayList<>();
    List<Issue> warnings = new ArrayList<>();
    UnderstoodQuery understood = new UnderstoodQuery();
    for (Parameter parameter : query.parameters()) {
      if (ResultParameters.isOne(parameter.name())) {
        continue;
      }
      ParameterUse use = use(version, root, table, parameter);
      ValueGrammar grammar = use == null ? null : ValueGrammars.of(use.definition());
      if (grammar == null || use.value().isBlank()) {
        warnings.add(notUnderstood(parameter, grammar != null));
      } else {
        criteria.add(grammar.parse(use));
        understood.add(parameter.name(), parameter.value());
      }
    }
    protect(table.protection(), criteria, type);
    int count = ResultParameters.count(query, limits);
    understood.add(ResultParameters.COUNT, Integer.toString(count));
    return new Search(
        type,
        criteria,
        table.protection() == Protection.PATIENT_OR_ID ? SortOrder.NEWEST_FIRST : SortOrder.ID,
        new Search.PageRequest(count, understood.toString(), query.first(ResultParameters.FORMAT)),
        warnings);
  }

  /**
   * Refuses a search of which not everything was understood.
   *
   * @throws RefusedException with all that was not
   */
  public static void refuseWarnings(Search search) {
    if (!search.warnings().isEmpty()) {
      throw RefusedException.of(
          Problem.INVALID,
          search.warnings().stream()
              .map(w -> Issue.error(w.code(), w.diagnostics(), w.location()))
              .toList());
    }
  }

  private static ParameterUse use(
      ServedVersion version, String root, SearchTable table, Parameter parameter) {
    String name = parameter.name();
    int colon = name.indexOf(':');
    SearchParameter definition = table.parameter(colon < 0 ? name : name.substring(0, colon));
    if (definition == null) {
      return null;
    }
    String modifier = colon < 0 ? null : name.substring(colon + 1);
    return new ParameterUse(version, root, definition, modifier, parameter.value());
  }

  private static Issue notUnderstood(Parameter parameter, boolean empty) {
    String location = RefusedException.location(parameter.name());
    return empty
        ? Issue.warning(IssueCode.VALUE, "The parameter has no value and was ignored.", location)
        : Issue.warning(
            IssueCode.NOT_SUPPORTED,
            "The parameter '" + parameter.name() + "' is not supported here and was ignored.",
            location);
  }

  private static void protect(Protection protection, List<Criterion> criteria, ServedType type) {
    boolean enough =
        switch (protection) {
          case NONE -> true;
          case ANY_PARAMETER -> !criteria.isEmpty();
          case PATIENT_OR_ID -> criteria.stream().anyMatch(SearchParser::namesPatientOrId);
        };
    if (!enough) {
      throw RefusedException.of(
          Problem.INVALID,
          List.of(
              Issue.error(
                  IssueCode.REQUIRED,
                  protection == Protection.ANY_PARAMETER
                      ? "no supported search parameters provided: say which patients to search for"
                      : "no supported search parameters provided: a search for "
                          + type.name()
                          + " must name a patient or ids")));
    }
  }

  private static boolean namesPatientOrId(Criterion criterion) {
    return criterion instanceof Criterion.Ids
        || (criterion instanceof Criterion.References references
            && references.targets().stream().anyMatch(t -> t.type() == ResourceType.PATIENT));
  }
}
