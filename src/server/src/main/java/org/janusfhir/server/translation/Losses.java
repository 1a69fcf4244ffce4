package org.janusfhir.server.translation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.Resource;
import org.janusfhir.server.translation.Said.Inexact;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
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
    Said said = saying.of(resource);
    if (said == null) {
      return List.of(
          Issue.warning(
              IssueCode.PROCESSING, "What is lost of this resource cannot be told.", location));
    }
    List<Issue> issues = new ArrayList<>();
    JsonDifferences differences =
        new JsonDifferences(
            (path, value) -> issues.add(lost(path, value)),
            (path, before, after) -> issues.add(changed(path, before, "'" + shown(after) + "'")));
    JsonObject sent = document(resource);
    differences.between(sent, document(said.resource()), location);
    for (Inexact inexact : said.inexact()) {
      inexact(inexact, sent, location).ifPresent(issues::add);
    }
    return issues;
  }

  /** Where it was sent is the first that is different without it. */
  private Optional<Issue> inexact(Inexact inexact, JsonObject sent, String location) {
    List<Issue> issues = new ArrayList<>();
    JsonDifferences differences =
        new JsonDifferences(
            (path, value) -> issues.add(inexact(path, value, inexact)),
            (path, value, other) -> issues.add(inexact(path, value, inexact)));
    differences.between(sent, document(inexact.without()), location);
    return issues.stream().findFirst();
  }

  private Issue inexact(String path, Object value, Inexact inexact) {
    return inexact.value() == null
        ? lost(path, value)
        : changed(path, value, inexact.element() + " '" + inexact.value() + "'");
  }

  private Issue lost(String path, Object value) {
    return Issue.warning(
        IssueCode.NOT_SUPPORTED,
        "'" + shown(value) + "' cannot be said here in " + to.title() + " and is left out.",
        path);
  }

  private Issue changed(String path, Object before, String after) {
    return Issue.warning(
        IssueCode.NOT_SUPPORTED,
        "'"
            + shown(before)
            + "' cannot be said here in "
            + to.title()
            + ", which has "
            + after
            + " instead.",
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
