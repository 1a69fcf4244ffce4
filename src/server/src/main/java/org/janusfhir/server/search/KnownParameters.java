package org.janusfhir.server.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;

/** Parameters of interactions that are the same in every version; each can be given once. */
public final class KnownParameters {
  private KnownParameters() {}

  /**
   * Looks at the names of a request's parameters. Others than those, and than those of results, are
   * refused if the client wants what is not understood to be an error.
   *
   * @param names that there are
   * @throws RefusedException if a parameter cannot be taken
   */
  public static void check(FhirRequest request, Set<String> names) {
    QueryString query = request.query();
    for (String name : names) {
      if (query.parameters().stream().filter(p -> p.name().equals(name)).count() > 1) {
        throw RefusedException.parameter(name, IssueCode.VALUE, name + " can be given once.");
      }
    }
    if (request.strict()) {
      List<Issue> unknown =
          unknown(request, names)
              .map(name -> Issue.error(IssueCode.NOT_SUPPORTED, said(name) + '.', at(name)))
              .toList();
      if (!unknown.isEmpty()) {
        throw RefusedException.of(Problem.INVALID, unknown);
      }
    }
  }

  /** What a client is told that gave other parameters than those and than those of results. */
  public static List<Issue> warnings(FhirRequest request, Set<String> names) {
    return unknown(request, names)
        .map(
            name ->
                Issue.warning(IssueCode.NOT_SUPPORTED, said(name) + " and was ignored.", at(name)))
        .toList();
  }

  private static Stream<String> unknown(FhirRequest request, Set<String> names) {
    return request.query().parameters().stream()
        .map(Parameter::name)
        .filter(name -> !names.contains(name) && !ResultParameters.isOne(name))
        .distinct();
  }

  /**
   * The value of a parameter that must be given.
   *
   * @throws RefusedException if it is not, or is empty
   */
  public static String required(QueryString query, String name, String what) {
    String value = query.first(name);
    if (value == null || value.isBlank()) {
      throw RefusedException.parameter(
          name, IssueCode.REQUIRED, "The parameter '" + name + "' is required: " + what);
    }
    return value.strip();
  }

  private static String said(String name) {
    return "The parameter '" + name + "' is not supported here";
  }

  private static String at(String name) {
    return RefusedException.location(name);
  }
}
