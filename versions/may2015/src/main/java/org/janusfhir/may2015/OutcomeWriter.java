package org.janusfhir.may2015;

import java.util.List;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;

/**
 * Writes OperationOutcome in May2015's shape: the code is a concept and the details are a string.
 */
final class OutcomeWriter {
  private static final String SYSTEM = "http://hl7.org/fhir/issue-type";
  private static final Name OPERATION_OUTCOME = Name.of("OperationOutcome");
  private static final Name ISSUE = Name.of("issue");
  private static final Name SEVERITY = Name.of("severity");
  private static final Name CODE = Name.of("code");
  private static final Name CODING = Name.of("coding");
  private static final Name SYSTEM_NAME = Name.of("system");
  private static final Name DETAILS = Name.of("details");
  private static final Name LOCATION = Name.of("location");

  private OutcomeWriter() {}

  static void write(List<Issue> issues, Writer out) {
    out.startResource(OPERATION_OUTCOME, true);
    out.objects(ISSUE, issues, OutcomeWriter::issue);
    out.endResource(OPERATION_OUTCOME);
  }

  private static void issue(Issue issue, Writer out) {
    out.code(SEVERITY, issue.severity().code());
    out.object(CODE, issue, OutcomeWriter::code);
    out.string(DETAILS, issue.diagnostics());
    if (issue.location() != null) {
      out.strings(LOCATION, List.of(issue.location()));
    }
  }

  private static void code(Issue issue, Writer out) {
    out.objects(CODING, List.of(issue), OutcomeWriter::coding);
  }

  private static void coding(Issue issue, Writer out) {
    out.string(SYSTEM_NAME, SYSTEM);
    out.code(CODE, IssueTypeCodes.of(issue.code()));
  }
}
