package org.janusfhir.server.interaction;

import java.util.List;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.Searchset;

/** How a Bundle tells what of its request was left out. */
public final class OutcomeEntry {
  private OutcomeEntry() {}

  /** An entry with an OperationOutcome; none if there is nothing to tell. */
  public static List<Searchset.Entry> of(FhirRequest request, List<Issue> warnings) {
    return warnings.isEmpty()
        ? List.of()
        : List.of(Searchset.Entry.outcome(request.version().outcome(warnings, request.format())));
  }
}
