package org.janusfhir.server.lifecycle;

import java.util.List;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.ServedType;

/**
 * Finds in a version what a request asked for in the one before: the same resource under the name
 * that its type has there, the same operation or definition. Ids and version ids are the same in
 * all versions, searches are not.
 */
final class SuccessorPath {
  private static final String HISTORY = "_history";

  private SuccessorPath() {}

  /**
   * Appends the path below the root of the successor, which is its conformance statement where
   * nothing else is sure to be there.
   *
   * @param found whether the resource is there; if not, its type is led to
   * @param from the version of the path; null if it is not installed
   */
  static void append(
      RequestPath path, boolean found, FhirVersion from, FhirVersion to, StringBuilder out) {
    List<String> segments = path.segments();
    if (!segments.isEmpty() && RequestPath.isDefinition(segments.get(0))) {
      appendDefinition(segments, found, out);
      return;
    }
    ServedType type = segments.isEmpty() ? null : type(segments.get(0), from, to);
    if (type == null || !isKnown(segments)) {
      out.append("/metadata");
      return;
    }
    out.append('/').append(type.name().text());
    for (int i = 1; found && i < segments.size(); i++) {
      if (!isShown(segments.get(i))) {
        return;
      }
      out.append('/').append(segments.get(i));
    }
  }

  private static void appendDefinition(List<String> segments, boolean found, StringBuilder out) {
    boolean whole = found && segments.size() == 2 && ResourceId.isWellFormed(segments.get(1));
    out.append(whole ? '/' + segments.get(0) + '/' + segments.get(1) : "/metadata");
  }

  private static ServedType type(String name, FhirVersion from, FhirVersion to) {
    if (from == null) {
      return to.type(name);
    }
    ServedType type = from.type(name);
    return type == null ? null : to.type(type.type());
  }

  /** Searches by POST are searches of a type. */
  private static boolean isShown(String segment) {
    return isOperation(segment) || segment.equals(HISTORY) || ResourceId.isWellFormed(segment);
  }

  private static boolean isOperation(String segment) {
    return segment.startsWith("$") && ResourceId.isWellFormed(segment.substring(1));
  }

  /** Whether the path is of a type, a resource, its history or an operation. */
  private static boolean isKnown(List<String> segments) {
    return switch (segments.size()) {
      case 1, 2 -> true;
      case 3 -> segments.get(2).equals(HISTORY) || isOperation(segments.get(2));
      case 4 -> segments.get(2).equals(HISTORY) && ResourceId.isWellFormed(segments.get(3));
      default -> false;
    };
  }
}
