package org.janusfhir.wire.read;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.Issue;

/**
 * What was in a document: one entry a resource, in order.
 *
 * @param entries never null
 * @param unresolved search-form references that were kept as sent because nothing was found
 */
public record ParsedDocument(List<Entry> entries, List<String> unresolved) {
  /** What became of a resource of the document. */
  public sealed interface Entry {
    /** Where in the document, for example <code>Bundle.entry[3].resource</code>. */
    String location();
  }

  /** Mapped to the canonical model; warnings say what a reader should know. */
  public record Accepted(String location, Resource resource, List<Issue> warnings)
      implements Entry {}

  /** Not taken, and why. */
  public record Refused(String location, String typeName, String id, List<Issue> issues)
      implements Entry {}

  /** Of a type that is out of scope. */
  public record NotServed(String location, String typeName, String id) implements Entry {}
}
