package org.janusfhir.server.translation;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Issue.Severity;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ParsedDocument.Accepted;
import org.janusfhir.wire.read.ParsedDocument.NotServed;
import org.janusfhir.wire.read.ParsedDocument.Refused;

/** The translation of one document, resource by resource. Used once, by one thread. */
final class Translation {
  private static final int MOST_ISSUES = 1000;

  /** How often a resource may be written to find out what is lost of all. */
  private static final int MOST_WORK = 200_000;

  private final ServedVersion to;
  private final Format format;
  private final Losses losses;
  private final List<Collection.Entry> entries = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  Translation(ServedVersion from, ServedVersion to, Format format) {
    this.to = to;
    this.format = format;
    Saying saying =
        to.parser().isPresent()
            ? new ReadBack(to, to.parser().get())
            : new Reduced(to, new TrialDocuments.WorkLimit(MOST_WORK));
    this.losses = new Losses(from, to, saying);
  }

  void add(ParsedDocument.Entry entry) {
    if (entry instanceof Accepted accepted) {
      add(accepted);
    } else if (entry instanceof Refused refused) {
      issues.addAll(refused.issues());
    } else if (entry instanceof NotServed other) {
      issues.add(notServed(other.typeName(), other.location(), Severity.ERROR));
    }
  }

  private void add(Accepted accepted) {
    Resource resource = accepted.resource();
    ServedType type = to.type(resource.resourceType());
    issues.addAll(accepted.warnings());
    if (type == null) {
      issues.add(
          notServed(resource.resourceType().typeName(), accepted.location(), Severity.ERROR));
      return;
    }
    byte[] bytes =
        to.encoder()
            .encode(
                type, format, resource, accepted.sent().versionId(), accepted.sent().lastUpdated());
    entries.add(new Collection.Entry(type.name().text(), resource.head().id(), bytes));
    issues.addAll(losses.of(resource, accepted.location()));
  }

  /** What could be translated. */
  List<Collection.Entry> entries() {
    return entries;
  }

  /** What could not. */
  List<Issue> issues() {
    return issues.size() <= MOST_ISSUES ? issues : shortened();
  }

  /** What could be translated, then an outcome that says what could not. */
  List<Collection.Entry> entriesAndOutcome() {
    List<Issue> all =
        issues.isEmpty()
            ? List.of(
                new Issue(Severity.INFORMATION, IssueCode.INFORMATIONAL, "Nothing is lost.", null))
            : issues();
    List<Collection.Entry> withOutcome = new ArrayList<>(entries);
    withOutcome.add(new Collection.Entry("OperationOutcome", null, to.outcome(all, format)));
    return withOutcome;
  }

  private List<Issue> shortened() {
    List<Issue> first = new ArrayList<>(issues.subList(0, MOST_ISSUES));
    first.add(
        Issue.warning(
            IssueCode.TOO_COSTLY,
            "There are " + (issues.size() - MOST_ISSUES) + " more issues than are shown.",
            null));
    return first;
  }

  private Issue notServed(String typeName, String location, Severity severity) {
    return new Issue(
        severity,
        IssueCode.NOT_SUPPORTED,
        typeName + " is not served in " + to.title() + " and is left out.",
        location);
  }
}
