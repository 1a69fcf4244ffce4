package org.janusfhir.server.access.token;

import io.vertx.core.http.HttpServerRequest;
import org.janusfhir.server.access.Challenge;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * What a client is told whose token is missing or wrong, in the header and, with the same words, in
 * the OperationOutcome.
 *
 * @param error a code of RFC 6750; null if there was no token
 * @param description what is wrong and what to do
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750</a>
 */
record TokenRefusal(String error, String description) {
  /** There is no bearer token. */
  static final TokenRefusal MISSING =
      new TokenRefusal(
          null,
          "This root is answered with a bearer token only. Get one from the authorization server"
              + " that its metadata and its .well-known/smart-configuration name, and send it as"
              + " Authorization: Bearer and the token.");

  /** The token came in a way it must not. */
  static TokenRefusal invalidRequest(String description) {
    return new TokenRefusal("invalid_request", description);
  }

  /** The token is not good. */
  static TokenRefusal invalidToken(String description) {
    return new TokenRefusal("invalid_token", description);
  }

  /** The refusal of a request with it. */
  RefusedException of(ServiceRoot roots, HttpServerRequest http) {
    return Challenge.refusal(Problem.UNAUTHENTICATED, roots.host(http), error, description, null);
  }
}
