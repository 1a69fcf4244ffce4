package org.janusfhir.server.translation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Issue.Severity;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * What of this very resource a version cannot say, in the words of the version it came in: its
 * document is compared to the document, in the same version, of what the other one says.
 */
final class Losses {
  private static final int LONGEST = 80;

  private final ServedVersion from;
  private final ServedVersion to;
  private final Saying saying;

  Losses(ServedVersion from, ServedVersion to, Saying saying) {
    this.from = from;
    this.to = to;
    this.saying = saying;
  }

  /**
   * One issue a loss.
   *
   * @param location of the resource in the document that was sent
   */
  List<Issue> of(Resource resource, String location) {
    Resource said = saying.of(resource);
    if (said == null) {
      return List.of(
          Issue.warning(
              IssueCode.PROCESSING, "What is lost of this resource cannot be told.", location));
    }
    List<Issue> issues = new ArrayList<>();
    JsonDifferences differences =
        new JsonDifferences(
            (path, value) -> issues.add(lost(path, value)),
            (path, before, after) -> issues.add(changed(path, before, after)));
    differences.between(document(resource), document(said), location);
    return issues;
  }

  private Issue lost(String path, Object value) {
    return Issue.warning(
        IssueCode.NOT_SUPPORTED,
        "'" + shown(value) + "' cannot be said here in " + to.title() + " and is left out.",
        path);
  }

  private Issue changed(String path, Object before, Object after) {
    return new Issue(
        Severity.WARNING,
        IssueCode.NOT_SUPPORTED,
        "'"
            + shown(before)
            + "' cannot be said here in "
            + to.title()
            + ", which has '"
            + shown(after)
            + "' instead.",
        path);
  }

  private JsonObject document(Resource resource) {
    ServedType type = from.type(resource.resourceType());
    return new JsonObject(
        Buffer.buffer(from.bareEncoder().encode(type, Format.JSON, resource, null, null)));
  }

  private static String shown(Object value) {
    String text =
        value instanceof JsonObject object
            ? object.encode()
            : value instanceof JsonArray array ? array.encode() : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
