package org.janusfhir.app.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.app.importer.Tally.Fate;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.read.ParsedDocument;

/** Writes what was read into the store and counts what became of it. Used by one thread. */
final class Taking {
  private static final int CHUNK = 1000;
  private static final String FILE = "(file)";

  private final FhirVersion version;
  private final BulkLoad target;
  private final Completeness completeness;
  private final Tally tally;
  private final Findings findings;
  private final AbsentTargets absent;
  private final Repetitions repetitions;
  private final List<Resource> chunk = new ArrayList<>();
  private final Set<ResourceKey> keys = new HashSet<>();
  private Set<ResourceKey> settled = Set.of();

  Taking(
      FhirVersion version,
      BulkLoad target,
      Completeness completeness,
      Tally tally,
      Findings findings,
      AbsentTargets absent,
      Repetitions repetitions) {
    this.version = version;
    this.target = target;
    this.completeness = completeness;
    this.tally = tally;
    this.findings = findings;
    this.absent = absent;
    this.repetitions = repetitions;
  }

  /** Writes all of a batch. */
  void take(ParsedBatch parsed) {
    settled = repetitions.settled(parsed, this::takes);
    for (int i = 0; i < parsed.documents().size(); i++) {
      ParsedDocument document = parsed.documents().get(i);
      if (document != null) {
        take(document, parsed.batch().name(i));
      }
    }
    flush();
    parsed.failures().forEach(this::failed);
  }

  /** Whether a resource is taken, and not refused. */
  boolean takes(ParsedDocument.Accepted accepted) {
    return accepted.resource().head().id() != null
        && (!completeness.strict() || completeness.issues(accepted).isEmpty());
  }

  /** Counts what is not taken because a later document had it. */
  void replaced(Resource resource) {
    tally.add(name(resource), Fate.REPLACED);
  }

  /** Counts a file that cannot be read. */
  void failed(SourceScan.Failure failure) {
    tally.add(FILE, Fate.REFUSED);
    findings.add(
        failure.name(), null, null, true, Issue.error(IssueCode.STRUCTURE, failure.message()));
  }

  private void take(ParsedDocument document, String file) {
    for (ParsedDocument.Entry entry : document.entries()) {
      if (entry instanceof ParsedDocument.Accepted accepted) {
        accept(accepted, file);
      } else if (entry instanceof ParsedDocument.Refused refused) {
        tally.add(refused.typeName(), Fate.REFUSED);
        for (Issue issue : refused.issues()) {
          findings.add(file, refused.typeName(), refused.id(), true, issue);
        }
      } else if (entry instanceof ParsedDocument.NotServed notServed) {
        tally.add(notServed.typeName(), Fate.NOT_SERVED);
      }
    }
    for (String reference : document.unresolved()) {
      findings.add(
          file,
          null,
          null,
          false,
          Issue.warning(IssueCode.NOT_FOUND, "nothing or several found: " + reference, null));
    }
    tally.addUnresolved(document.unresolved().size());
    absent.add(document.outside());
  }

  private void accept(ParsedDocument.Accepted accepted, String file) {
    Resource resource = accepted.resource();
    String id = resource.head().id();
    if (id == null) {
      tally.add(name(resource), Fate.REFUSED);
      Issue issue =
          Issue.error(IssueCode.REQUIRED, "it has no id to be kept under", accepted.location());
      findings.add(file, name(resource), null, true, issue);
      return;
    }
    if (!complete(accepted, id, file) && completeness.strict()) {
      tally.add(name(resource), Fate.REFUSED);
      return;
    }
    tally.addWarnings(accepted.warnings().size());
    for (Issue issue : accepted.warnings()) {
      findings.add(file, name(resource), id, false, issue);
    }
    ResourceKey key = repetitions.key(resource);
    if (settled.contains(key)) {
      tally.add(name(resource), Fate.UNCHANGED);
      return;
    }
    boolean again = !keys.add(key);
    if (again || chunk.size() == CHUNK) {
      flush(); // versions of the same resource follow each other
      keys.add(key);
    }
    chunk.add(resource);
  }

  /** Names and counts what is missing. */
  private boolean complete(ParsedDocument.Accepted accepted, String id, String file) {
    List<Issue> issues = completeness.issues(accepted);
    for (Issue issue : issues) {
      findings.add(file, name(accepted.resource()), id, completeness.strict(), issue);
    }
    if (!issues.isEmpty()) {
      tally.addIncomplete();
    }
    return issues.isEmpty();
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    List<BulkLoad.Outcome> outcomes = target.put(chunk);
    for (int i = 0; i < outcomes.size(); i++) {
      Fate fate =
          switch (outcomes.get(i)) {
            case CREATED -> Fate.CREATED;
            case UPDATED -> Fate.UPDATED;
            case UNCHANGED -> Fate.UNCHANGED;
          };
      tally.add(name(chunk.get(i)), fate);
    }
    chunk.clear();
    keys.clear();
  }

  private String name(Resource resource) {
    return version.type(resource.resourceType()).name().text();
  }
}
