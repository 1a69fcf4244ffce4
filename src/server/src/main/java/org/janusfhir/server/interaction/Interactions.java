package org.janusfhir.server.interaction;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/** The table of interactions: what a method does to a target. */
public final class Interactions {
  private static final CharSequence ALLOW = HttpHeaders.createOptimized("Allow");

  private final Map<Target, Map<HttpMethod, Interaction>> table = new EnumMap<>(Target.class);

  /** What nearly all requests ask for, found without hashing anything. */
  private final Map<Target, Interaction> got = new EnumMap<>(Target.class);

  private final Map<String, Map<HttpMethod, Interaction>> operations = new HashMap<>();

  /** An empty table. */
  public Interactions() {
    for (Target target : Target.values()) {
      table.put(target, new LinkedHashMap<>());
    }
  }

  /** Adds a row for GET and one for HEAD, which is GET without a body. */
  public Interactions get(Target target, Interaction interaction) {
    return on(HttpMethod.GET, target, interaction).on(HttpMethod.HEAD, target, interaction);
  }

  /** Adds a row. */
  public Interactions on(HttpMethod method, Target target, Interaction interaction) {
    table.get(target).put(method, interaction);
    if (method.equals(HttpMethod.GET)) {
      got.put(target, interaction);
    }
    return this;
  }

  /**
   * Adds rows for an operation.
   *
   * @param place where it is called: its path with <code>*</code> for an id, for example <code>
   *     Patient/*&#47;$everything</code>
   * @param interaction which is called by GET, HEAD
   */
  public Interactions operation(String place, Interaction interaction) {
    Map<HttpMethod, Interaction> methods =
        operations.computeIfAbsent(place, key -> new LinkedHashMap<>());
    methods.put(HttpMethod.GET, interaction);
    methods.put(HttpMethod.HEAD, interaction);
    return this;
  }

  /** Adds a row for an operation that is called by POST only. */
  public Interactions postedOperation(String place, Interaction interaction) {
    operations
        .computeIfAbsent(place, key -> new LinkedHashMap<>())
        .put(HttpMethod.POST, interaction);
    return this;
  }

  /**
   * The interaction that a request asks for.
   *
   * @throws RefusedException if there is nothing at the path or the method cannot be used on it
   */
  public Interaction find(RequestPath path, HttpMethod method) {
    Target target = Target.of(path);
    if (method.equals(HttpMethod.GET) && got.get(target) != null) {
      return got.get(target);
    }
    Map<HttpMethod, Interaction> methods =
        target == Target.OPERATION
            ? operations.getOrDefault(place(path.segments()), Map.of())
            : table.get(target);
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
    Header allow = allow(methods);
    if (method.equals(HttpMethod.OPTIONS)) {
      return new Options(allow);
    }
    throw RefusedException.of(
        Problem.METHOD_NOT_ALLOWED,
        "This address answers " + names(methods) + " only.",
        List.of(allow));
  }

  /** OPTIONS is answered everywhere. */
  private static Header allow(Map<HttpMethod, Interaction> methods) {
    String names = names(methods);
    boolean named = methods.containsKey(HttpMethod.OPTIONS);
    return new Header(ALLOW, named ? names : names + ", " + HttpMethod.OPTIONS.name());
  }

  private static String names(Map<HttpMethod, Interaction> methods) {
    return String.join(", ", methods.keySet().stream().map(HttpMethod::name).toList());
  }

  private static String place(List<String> segments) {
    return segments.size() == 3
        ? segments.get(0) + "/*/" + segments.get(2)
        : String.join("/", segments);
  }
}
