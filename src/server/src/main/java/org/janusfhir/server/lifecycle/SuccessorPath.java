package org.janusfhir.server.lifecycle;

import java.util.List;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.ServedType;

/**
 * Finds in a version what a request asked for in the one before: the same resource under the name
 * that its type has there. Ids and version ids are the same in all versions, searches are not.
 */
final class SuccessorPath {
  private static final String HISTORY = "_history";

  private SuccessorPath() {}

  /**
   * Appends the path below the root of the successor, which is its conformance statement where
   * nothing else is sure to be there.
   *
   * @param from the version of the path; null if it is not installed
   */
  static void append(RequestPath path, FhirVersion from, FhirVersion to, StringBuilder out) {
    List<String> segments = path.segments();
    ServedType type = segments.isEmpty() ? null : type(segments.get(0), from, to);
    if (type == null || !isResource(segments)) {
      out.append("/metadata");
      return;
    }
    out.append('/').append(type.name().text());
    boolean instance = segments.size() > 1 && ResourceId.isWellFormed(segments.get(1));
    for (int i = 1; instance && i < segments.size(); i++) {
      out.append('/').append(segments.get(i));
    }
  }

  private static ServedType type(String name, FhirVersion from, FhirVersion to) {
    if (from == null) {
      return to.type(name);
    }
    ServedType type = from.type(name);
    return type == null ? null : to.type(type.type());
  }

  /** Whether the path is of a type, a resource or its history, and no operation. */
  private static boolean isResource(List<String> segments) {
    return switch (segments.size()) {
      case 1 -> true;
      case 2 -> !segments.get(1).startsWith("$");
      case 3 -> segments.get(2).equals(HISTORY);
      case 4 -> segments.get(2).equals(HISTORY) && ResourceId.isWellFormed(segments.get(3));
      default -> false;
    };
  }
}
