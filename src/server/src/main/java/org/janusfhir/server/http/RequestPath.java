package org.janusfhir.server.http;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a FHIR request: <code>[/open]/{version}/{tenant}/{segment}…</code>. Definitions are
 * of no tenant and may be read without one: <code>/{version}/OperationDefinition/{id}</code>.
 *
 * @param open whether it is below the open root
 * @param version the segment that names the FHIR version
 * @param tenant the segment that names the tenant, decoded; empty if there is none
 * @param segments what follows, decoded
 */
public record RequestPath(boolean open, String version, String tenant, List<String> segments) {
  /** The type of definitions of operations. */
  public static final String OPERATION_DEFINITION = "OperationDefinition";

  /** The type of definitions of extensions. */
  public static final String STRUCTURE_DEFINITION = "StructureDefinition";

  private static final String OPEN = "open";

  /**
   * Takes a path apart, as it was sent.
   *
   * @throws org.janusfhir.server.problem.RefusedException if a segment is not encoded properly
   */
  public static RequestPath parse(String path) {
    return parse(path, true);
  }

  /**
   * The root of a path, as if nothing followed.
   *
   * @throws org.janusfhir.server.problem.RefusedException if it is not encoded properly
   */
  public static RequestPath root(String path) {
    return parse(path, false);
  }

  /**
   * Appends the root that its tenant has in a version, with a slash before and none behind it; of
   * no tenant that is the version's own.
   */
  public void appendRoot(String ofVersion, StringBuilder out) {
    out.append(open ? "/open/" : "/").append(ofVersion);
    if (!tenant.isEmpty()) {
      out.append('/');
      PercentCoding.encode(tenant, out);
    }
  }

  private static RequestPath parse(String path, boolean whole) {
    int start = 1;
    int end = segmentEnd(path, start);
    boolean open = end - start == OPEN.length() && path.startsWith(OPEN, start);
    if (open) {
      start = Math.min(end + 1, path.length());
      end = segmentEnd(path, start);
    }
    String version = PercentCoding.segment(path, Math.min(start, path.length()), end);
    start = Math.min(end + 1, path.length());
    end = segmentEnd(path, start);
    String tenant = PercentCoding.segment(path, start, end);
    int rest = end + 1;
    if (isDefinition(tenant)) {
      tenant = "";
      rest = start;
    }
    return new RequestPath(open, version, tenant, whole ? segments(path, rest) : List.of());
  }

  /** Whether a segment is the type of definitions, which are of no tenant. */
  public static boolean isDefinition(String segment) {
    return segment.equals(OPERATION_DEFINITION) || segment.equals(STRUCTURE_DEFINITION);
  }

  /** The first segment of a path as it was sent. */
  public static String first(String path) {
    int end = segmentEnd(path, 1);
    return path.substring(Math.min(1, path.length()), end);
  }

  private static List<String> segments(String path, int start) {
    if (start >= path.length()) {
      return List.of();
    }
    int end = segmentEnd(path, start);
    String first = PercentCoding.segment(path, start, end);
    if (end + 1 >= path.length()) {
      return List.of(first);
    }
    int second = segmentEnd(path, end + 1);
    if (second + 1 >= path.length()) {
      return List.of(first, PercentCoding.segment(path, end + 1, second));
    }
    List<String> segments = new ArrayList<>();
    segments.add(first);
    for (int from = end + 1; from < path.length(); from = segmentEnd(path, from) + 1) {
      segments.add(PercentCoding.segment(path, from, segmentEnd(path, from)));
    }
    return segments;
  }

  private static int segmentEnd(String path, int start) {
    int end = path.indexOf('/', start);
    return end < 0 ? path.length() : end;
  }
}
