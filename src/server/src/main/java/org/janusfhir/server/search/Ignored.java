package org.janusfhir.server.search;

import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;

/**
 * A parameter that a search was done without, or, if the client wants that, is refused for.
 *
 * @param name of it in the request
 * @param code what kind of problem it has
 * @param warning what to say if it was ignored
 * @param error what to say if the search is refused
 */
public record Ignored(String name, IssueCode code, String warning, String error) {
  /**
   * A whole parameter.
   *
   * @param why what follows its name in a sentence
   */
  static Ignored parameter(Parameter parameter, IssueCode code, String why) {
    String sentence = "The parameter '" + parameter.name() + "' " + why;
    return new Ignored(parameter.name(), code, sentence + " and was ignored.", sentence + '.');
  }

  /**
   * A value of a parameter.
   *
   * @param why a sentence without its end
   */
  static Ignored value(Parameter parameter, String why) {
    String said = "'" + parameter.name() + '=' + parameter.value() + "'";
    return new Ignored(
        parameter.name(),
        IssueCode.NOT_SUPPORTED,
        said + " was ignored: " + why + '.',
        said + " cannot be answered: " + why + '.');
  }

  /** Beside results. */
  Issue asWarning() {
    return Issue.warning(code, warning, RefusedException.location(name));
  }

  /** Instead of results. */
  Issue asError() {
    return Issue.error(code, error, RefusedException.location(name));
  }
}
