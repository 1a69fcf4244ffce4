package org.janusfhir.server.version;

import java.util.List;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Issue.Severity;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/** Says what a record lacks of what a version requires. */
final class MissingElements {
  private MissingElements() {}

  /** An issue for each of those elements of a resource. */
  static List<Issue> issues(
      ServedVersion version, ServedType type, String id, List<String> elements) {
    String name = type.name().text();
    return elements.stream()
        .map(
            element ->
                new Issue(
                    Severity.FATAL,
                    IssueCode.REQUIRED,
                    "The record of "
                        + name
                        + '/'
                        + id
                        + " has no "
                        + element
                        + ", which "
                        + version.title()
                        + " requires. The record is at fault, not the request.",
                    "/f:" + name + "/f:" + element))
        .toList();
  }
}
