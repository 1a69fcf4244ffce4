package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.FhirRequest;

/**
 * Which methods an address answers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.7">RFC 9110, OPTIONS</a>
 */
final class Options implements Interaction {
  private final Header allow;

  Options(Header allow) {
    this.allow = allow;
  }

  @Override
  public String name() {
    return "options";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    if (Target.of(request.path()).ofType()) {
      request.type();
    }
    return Uni.createFrom().item(Answer.empty(204, List.of(allow)));
  }
}
