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
   * @param confined whether so few can be found that a search need not name anything
   * @throws RefusedException if a value is wrong or the search asks for too much
   */
  public Search parse(
      ServedVersion version, ServedType type, String root, QueryString query, boolean confined) {
    SearchTable table = version.searches(type);
    List<Ignored> ignored = new ArrayList<>(0);
    UnderstoodQuery understood = new UnderstoodQuery();
    ResultReader results = new ResultReader(version, table, understood, ignored);
    List<Term> terms = new ArrayList<>(query.parameters().size());
    for (int i = 0; i < query.parameters().size(); i++) {
      Parameter parameter = query.parameters().get(i);
      table.rules().foreignPages().refuse(parameter);
      if (parameter.name().isEmpty() || parameter.value().isBlank()) {
        ignored.add(Ignored.parameter(parameter, IssueCode.VALUE, "has no value"));
      } else if (isOverruledOffset(table, query, parameter) || !results.take(parameter)) {
        String overruledBy = table.rules().overruled().by(query, parameter);
        Term term =
            overruledBy == null
                ? term(new Place(version, root, query, parameter.name()), table, parameter)
                : null;
        if (term != null) {
          terms.add(term);
          understood.add(parameter.name(), parameter.value());
        } else {
          ignored.add(notUnderstood(parameter, overruledBy));
        }
      }
    }
    if (!confined || !terms.isEmpty()) {
      table.rules().check(terms, query);
    }
    int count = results.count(limits);
    return new Search(
        type,
        criteria(table, terms),
        results.order(terms),
        results.extent(),
        new Search.PageRequest(count, results.offset(), understood.toString()),
        ignored);
  }

  /** Of what says how results are given, only this can be kept out by others. */
  private static boolean isOverruledOffset(
      SearchTable table, QueryString query, Parameter parameter) {
    return parameter.name().equals(table.rules().offset())
        && table.rules().overruled().by(query, parameter) != null;
  }

  /** Refuses a search for everything that was not understood. */
  static RefusedException refusal(Search search) {
    return RefusedException.of(
        Problem.INVALID, search.ignored().stream().map(Ignored::asError).toList());
  }

  /** What a parameter stands for, or null if there is no such one. */
  private static Term term(Place place, SearchTable table, Parameter parameter) {
    int dot = parameter.name().indexOf('.');
    if (dot < 0) {
      return own(place, table, parameter);
    }
    Term chain = ChainReader.read(place, table, parameter, dot);
    if (chain == null || table.parameter(chain.name()) == null) {
      return chain;
    }
    // A row with the name of a chain finds the same in the resource itself.
    Parameter row = new Parameter(chain.name() + modifier(parameter, dot), parameter.value());
    Criterion own = own(place, table, row).criterion();
    return Term.of(chain.name(), chain.value(), new Criterion.Any(List.of(own, chain.criterion())));
  }

  /** With its colon; empty if there is none. */
  private static String modifier(Parameter parameter, int dot) {
    int colon = parameter.name().indexOf(':', dot);
    return colon < 0 ? "" : parameter.name().substring(colon);
  }

  private static Term own(Place place, SearchTable table, Parameter parameter) {
    String name = parameter.name();
    int colon = name.indexOf(':');
    String plain = colon < 0 ? name : name.substring(0, colon);
    SearchParameter definition = table.parameter(plain);
    if (definition == null) {
      return null;
    }
    ParameterUse use =
        new ParameterUse(
            colon < 0 ? place : place.named(plain),
            table,
            definition,
            colon < 0 ? null : name.substring(colon + 1),
            parameter.value());
    return Term.of(plain, parameter.value(), ValueGrammars.criterion(use));
  }

  private static List<Criterion> criteria(SearchTable table, List<Term> terms) {
    List<Criterion> criteria = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      Criterion criterion = terms.get(i).criterion();
      if (!criteria.contains(criterion)) {
        criteria.add(criterion);
      }
    }
    table.rules().imply(terms, criteria);
    return criteria;
  }

  private static Ignored notUnderstood(Parameter parameter, String overruledBy) {
    return overruledBy == null
        ? Ignored.parameter(parameter, IssueCode.NOT_SUPPORTED, "is not supported here")
        : Ignored.parameter(
            parameter, IssueCode.VALUE, "does not count beside '" + overruledBy + "'");
  }
}
