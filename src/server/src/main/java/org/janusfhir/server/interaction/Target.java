package org.janusfhir.server.interaction;

import java.util.List;
import org.janusfhir.server.http.RequestPath;

/** What the path of a request points to, by its shape alone. */
public enum Target {
  /** <code>/metadata</code>. */
  CONFORMANCE,
  /** <code>/{type}</code>. */
  TYPE,
  /** <code>/{type}/{id}</code>. */
  INSTANCE,
  /** Nothing that is served. */
  NOTHING;

  /** The target of a path; never null. */
  public static Target of(RequestPath path) {
    List<String> segments = path.segments();
    return switch (segments.size()) {
      case 1 -> segments.get(0).equals("metadata") ? CONFORMANCE : TYPE;
      case 2 -> INSTANCE;
      default -> NOTHING;
    };
  }
}
