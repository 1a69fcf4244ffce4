package org.janusfhir.dstu2_1;

import java.util.List;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/** Writes OperationOutcome in DSTU2.1's shape. */
final class OutcomeWriter {
  private static final Name OPERATION_OUTCOME = Name.of("OperationOutcome");
  private static final Name ISSUE = Name.of("issue");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name CODE = Name.of("code");
  private static final Name DIAGNOSTICS = Name.of("diagnostics");
  private static final Name LOCATION = Name.of("location");

  private OutcomeWriter() {}

  static void write(List<Issue> issues, Writer out) {
    out.startResource(OPERATION_OUTCOME, true);
    out.objects(ISSUE, issues, OutcomeWriter::issue);
    out.endResource(OPERATION_OUTCOME);
  }

  private static void issue(Issue issue, Writer out) {
    out.code(SEVERITY, issue.severity().code());
    out.code(CODE, issue.code().code());
    out.string(DIAGNOSTICS, issue.diagnostics());
    if (issue.location() != null) {
      out.strings(LOCATION, List.of(issue.location()));
    }
  }
}
