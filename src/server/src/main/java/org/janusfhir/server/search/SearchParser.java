package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.ParameterUse.Place;
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
    List<Issue> warnings = new ArrayList<>(0);
    UnderstoodQuery understood = new UnderstoodQuery();
    ResultReader results = new ResultReader(version, table, understood, warnings);
    List<Term> terms = new ArrayList<>(query.parameters().size());
    String alone = table.rules().alone(query);
    for (int i = 0; i < query.parameters().size(); i++) {
      Parameter parameter = query.parameters().get(i);
      if (parameter.name().isEmpty() || parameter.value().isBlank()) {
        warnings.add(ignored(parameter, IssueCode.VALUE, "The parameter has no value"));
      } else if (!results.take(parameter)) {
        Term term =
            alone == null || alone.equals(parameter.name())
                ? term(version, root, table, parameter)
                : null;
        if (term != null) {
          terms.add(term);
          understood.add(parameter.name(), parameter.value());
        } else {
          warnings.add(notUnderstood(parameter, alone));
        }
      }
    }
    table.rules().check(terms, query);
    int count = results.count(limits);
    return new Search(
        type,
        criteria(table, terms),
        results.order(terms),
        results.extent(),
        new Search.PageRequest(count, results.offset(), understood.toString()),
        warnings);
  }

  /** Refuses a search for everything that was not understood. */
  static RefusedException refusal(Search search) {
    return RefusedException.of(
        Problem.INVALID,
        search.warnings().stream()
            .map(w -> Issue.error(w.code(), w.diagnostics(), w.location()))
            .toList());
  }

  /** What a parameter stands for, or null if there is no such one. */
  private static Term term(
      ServedVersion version, String root, SearchTable table, Parameter parameter) {
    String name = parameter.name();
    int dot = name.indexOf('.');
    if (dot >= 0) {
      return ChainReader.read(version, root, table, parameter, dot);
    }
    int colon = name.indexOf(':');
    String plain = colon < 0 ? name : name.substring(0, colon);
    SearchParameter definition = table.parameter(plain);
    if (definition == null) {
      return null;
    }
    ParameterUse use =
        new ParameterUse(
            new Place(version, root, plain),
            table,
            definition,
            colon < 0 ? null : name.substring(colon + 1),
            parameter.value());
    return Term.of(plain, parameter.value(), ValueGrammars.criterion(use));
  }

  private static List<Criterion> criteria(SearchTable table, List<Term> terms) {
    List<Criterion> criteria = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      criteria.add(terms.get(i).criterion());
    }
    table.rules().imply(terms, criteria);
    return criteria;
  }

  private static Issue notUnderstood(Parameter parameter, String alone) {
    String name = "The parameter '" + parameter.name() + "' ";
    return alone == null
        ? ignored(parameter, IssueCode.NOT_SUPPORTED, name + "is not supported here")
        : ignored(parameter, IssueCode.VALUE, name + "does not count beside '" + alone + "'");
  }

  private static Issue ignored(Parameter parameter, IssueCode code, String why) {
    return Issue.warning(
        code, why + " and was ignored.", RefusedException.location(parameter.name()));
  }
}
