package org.janusfhir.server.interaction;

import java.util.List;
import org.janusfhir.server.http.RequestPath;

/** What the path of a request points to, by its shape alone. */
public enum Target {
  /** Nothing: the service root itself. */
  ROOT,
  /** <code>/metadata</code>. */
  CONFORMANCE,
  /** <code>/.well-known/smart-configuration</code>. */
  SMART_CONFIGURATION,
  /** <code>/OperationDefinition/{id}</code> or <code>/StructureDefinition/{id}</code>. */
  DEFINITION,
  /** <code>/{type}</code>. */
  TYPE,
  /** <code>/{type}/_search</code>. */
  SEARCH,
  /** <code>/{type}/{id}</code>. */
  INSTANCE,
  /** <code>/{type}/{id}/_history</code>. */
  HISTORY,
  /** <code>/{type}/{id}/_history/{version id}</code>. */
  VERSION,
  /** <code>/$name</code>, <code>/{type}/$name</code> or <code>/{type}/{id}/$name</code>. */
  OPERATION,
  /** Nothing that is served. */
  NOTHING;

  private static final String HISTORY_SEGMENT = "_history";

  /** Whether the path begins with a resource type. */
  boolean ofType() {
    return switch (this) {
      case TYPE, SEARCH, INSTANCE, HISTORY, VERSION -> true;
      default -> false;
    };
  }

  /** The target of a path; never null. */
  public static Target of(RequestPath path) {
    List<String> segments = path.segments();
    int size = segments.size();
    if (size > 0 && size < 4 && segments.get(size - 1).startsWith("$")) {
      return OPERATION;
    }
    return switch (size) {
      case 0 -> ROOT;
      case 1 -> segments.get(0).equals("metadata") ? CONFORMANCE : TYPE;
      case 2 -> of(segments.get(0), segments.get(1));
      case 3 -> segments.get(2).equals(HISTORY_SEGMENT) ? HISTORY : NOTHING;
      case 4 -> segments.get(2).equals(HISTORY_SEGMENT) ? VERSION : NOTHING;
      default -> NOTHING;
    };
  }

  private static Target of(String first, String second) {
    if (RequestPath.isDefinition(first)) {
      return DEFINITION;
    }
    if (first.equals(".well-known")) {
      return second.equals("smart-configuration") ? SMART_CONFIGURATION : NOTHING;
    }
    return second.equals("_search") ? SEARCH : INSTANCE;
  }
}
