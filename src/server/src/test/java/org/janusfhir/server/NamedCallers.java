package org.janusfhir.server;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Authentication;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Challenge;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** Callers whose tokens are their names; each is verified once, on another thread. */
final class NamedCallers implements Authentication {
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  /** Somebody with those scopes, in whose context a patient's record was opened, or none. */
  NamedCallers with(String name, Persona persona, String patientId, String scopes) {
    Set<String> own = persona == Persona.PATIENT ? Set.of(patientId) : Set.of();
    Permissions permissions =
        Permissions.of(List.of(scopes.split(" ")), persona, own, patientId, NamedCallers::types);
    callers.put(name, new Caller(persona, name, "app", null, patientId, scopes, permissions));
    return this;
  }

  private static Set<ResourceType> types(String name) {
    for (ResourceType type : ResourceType.values()) {
      if (type.typeName().equals(name)) {
        return Set.of(type);
      }
    }
    return Set.of();
  }

  @Override
  public Caller known(RequestPath path, HttpServerRequest http) {
    String name = name(http);
    if (!callers.containsKey(name)) {
      throw RefusedException.of(
          Problem.UNAUTHENTICATED,
          "This root is answered with a bearer token only.",
          List.of(Challenge.bearer("janus.example", null, null, null)));
    }
    return verified.contains(name) ? callers.get(name) : null;
  }

  @Override
  public Uni<Caller> verify(RequestPath path, HttpServerRequest http) {
    String name = name(http);
    return Uni.createFrom()
        .item(() -> callers.get(name))
        .invoke(() -> verified.add(name))
        .runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  private static String name(HttpServerRequest http) {
    String header = http.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null ? "" : header.substring("Bearer ".length());
  }
}
