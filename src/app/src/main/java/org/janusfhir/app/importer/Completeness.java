package org.janusfhir.app.importer;

import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Issue.Severity;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.ParsedDocument.Accepted;

/** Finds what a resource lacks of what the version it came in requires. */
final class Completeness {
  private final FhirVersion version;
  private final ResourceEncoder encoder;
  private final boolean strict;

  /** By that version; <code>strict</code> if what is not complete is refused. */
  Completeness(FhirVersion version, boolean strict) {
    this.version = version;
    this.encoder = new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);
    this.strict = strict;
  }

  /** Whether a resource with issues is refused. */
  boolean strict() {
    return strict;
  }

  /** One for each element that is missing; none for a complete resource. */
  List<Issue> issues(Accepted accepted) {
    ServedType type = version.type(accepted.resource().resourceType());
    return encoder.missing(type, accepted.resource()).stream()
        .map(element -> issue(element, accepted.location()))
        .toList();
  }

  private Issue issue(String element, String location) {
    return new Issue(
        strict ? Severity.ERROR : Severity.WARNING,
        IssueCode.REQUIRED,
        "it has no "
            + element
            + ", which "
            + version.title()
            + " requires"
            + (strict ? "" : "; it is kept, but cannot be shown in that version"),
        location + '.' + element);
  }
}
