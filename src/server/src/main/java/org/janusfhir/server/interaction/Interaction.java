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
   * Whether it may answer in media types other than FHIR's: then it looks itself at what the client
   * accepts, and the request's format is null if the client accepts neither of FHIR's.
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
