package org.janusfhir.server.definition;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.Release;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.RootSecurity;

/** Reads of the definitions that conformance statements name, with a tenant or without. */
public final class ReadDefinition implements Interaction {
  private final ServiceRoot roots;
  private final Release release;

  /** Definitions of <code>release</code>. */
  public ReadDefinition(ServiceRoot roots, Release release) {
    this.roots = roots;
    this.release = release;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(request, Set.of());
    RequestPath path = request.path();
    String type = path.segments().get(0);
    String id = path.segments().get(1);
    String root = roots.of(path, request.http());
    ConformanceFacts facts =
        new ConformanceFacts(
            root.endsWith("/") ? root.substring(0, root.length() - 1) : root,
            release.version(),
            release.dateMillis(),
            RootSecurity.OPEN,
            OperationTable.all());
    byte[] definition =
        type.equals(RequestPath.OPERATION_DEFINITION)
            ? operation(request, id, facts)
            : extension(request, id, facts);
    if (definition == null) {
      throw RefusedException.of(
          Problem.NOT_FOUND, "There is no " + type + " with the id '" + id + "'.");
    }
    return Uni.createFrom().item(Answer.ok(request.format(), Body.of(definition)));
  }

  private static byte[] operation(FhirRequest request, String id, ConformanceFacts facts) {
    return OperationTable.all().stream()
        .filter(definition -> definition.id().equals(id))
        .findFirst()
        .map(definition -> request.version().definition(definition, facts, request.format()))
        .orElse(null);
  }

  private static byte[] extension(FhirRequest request, String id, ConformanceFacts facts) {
    return ExtensionTable.all().stream()
        .filter(definition -> definition.id().equals(id))
        .findFirst()
        .map(definition -> request.version().definition(definition, facts, request.format()))
        .orElse(null);
  }
}
