package org.janusfhir.server.interaction;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** The table of interactions: what a method does to a target. */
public final class Interactions {
  private final Map<Target, Map<HttpMethod, Interaction>> table = new EnumMap<>(Target.class);

  /** An empty table. */
  public Interactions() {
    for (Target target : Target.values()) {
      table.put(target, new LinkedHashMap<>());
    }
  }

  /** Adds a row for GET and one for HEAD, which is GET without a body. */
  public Interactions get(Target target, Interaction interaction) {
    table.get(target).put(HttpMethod.GET, interaction);
    table.get(target).put(HttpMethod.HEAD, interaction);
    return this;
  }

  /**
   * The interaction that a request asks for.
   *
   * @throws RefusedException if there is nothing at the path or the method cannot be used on it
   */
  public Interaction find(RequestPath path, HttpMethod method) {
    Map<HttpMethod, Interaction> methods = table.get(Target.of(path));
    Interaction interaction = methods.get(method);
    if (interaction != null) {
      return interaction;
    }
    if (methods.isEmpty()) {
      throw RefusedException.of(
          Problem.NOT_FOUND,
          "Nothing is served at this address: there are metadata, {type}?{parameters} and"
              + " {type}/{id}.");
    }
    String allowed = String.join(", ", methods.keySet().stream().map(HttpMethod::name).toList());
    throw RefusedException.of(
        Problem.METHOD_NOT_ALLOWED,
        "This address answers " + allowed + " only.",
        List.of(new Header(HttpHeaders.createOptimized("Allow"), allowed)));
  }
}
