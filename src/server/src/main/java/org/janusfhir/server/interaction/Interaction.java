package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.version.ServedVersion;

/**
 * One thing a client can do.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html">RESTful API</a>
 */
public interface Interaction {
  /** The standard's name for it, for logs and metrics. */
  String name();

  /** The most bytes of a body that it reads; 0 if it reads none. */
  default int bodyLimit() {
    return 0;
  }

  /**
   * The request with what its body says of the query. Called for those that read a body, when it is
   * there; format and presentation of the answer are settled by that query.
   *
   * @throws org.janusfhir.server.problem.RefusedException if the body cannot be understood
   */
  default FhirRequest whole(FhirRequest request) {
    return request;
  }

  /**
   * Whether it may answer in media types other than FHIR's: then it looks itself at what the client
   * accepts, and the request's format is null if the client accepts neither of FHIR's. One that
   * reads a body lets that say the format, and has one when it answers.
   */
  default boolean negotiates(ServedVersion version, RequestPath path) {
    return false;
  }

  /**
   * Does it. Never blocks; fails with {@link org.janusfhir.server.problem.RefusedException} for
   * what the client can help.
   */
  Uni<Answer> answer(FhirRequest request);
}
