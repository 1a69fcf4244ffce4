package org.janusfhir.server.tracing;

import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;

/**
 * The shape of an address in place of the address, which has ids in it: <code>
 * /{version}/{tenant}/{type}/{id}</code>.
 */
public final class Route {
  private static final String ROOT = "/{version}/{tenant}";
  private static final String TYPE = ROOT + "/{type}";
  private static final String INSTANCE = TYPE + "/{id}";
  private static final String OPERATION = "/{operation}";

  private Route() {}

  /**
   * The shape of a path.
   *
   * @param path null if it could not be read
   * @return null if it is none that is served
   */
  public static String of(RequestPath path) {
    String below = path == null ? null : below(path);
    return below != null && path.open() ? "/open" + below : below;
  }

  private static String below(RequestPath path) {
    return switch (Target.of(path)) {
      case ROOT -> ROOT;
      case CONFORMANCE -> ROOT + "/metadata";
      case SMART_CONFIGURATION -> ROOT + "/.well-known/smart-configuration";
      case DEFINITION -> "/{version}/{definition}/{id}";
      case TYPE -> TYPE;
      case SEARCH -> TYPE + "/_search";
      case INSTANCE -> INSTANCE;
      case HISTORY -> INSTANCE + "/_history";
      case VERSION -> INSTANCE + "/_history/{vid}";
      case OPERATION ->
          switch (path.segments().size()) {
            case 1 -> ROOT + OPERATION;
            case 2 -> TYPE + OPERATION;
            default -> INSTANCE + OPERATION;
          };
      case NOTHING -> null;
    };
  }
}
