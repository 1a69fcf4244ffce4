package org.janusfhir.wire.read;

import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Issue;

/**
 * What was in a document: one entry a resource, in order.
 *
 * @param entries never null
 * @param unresolved search-form references that were kept as sent because nothing was found
 * @param outside how often accepted or refused resources refer to what the document does not have;
 *     contained resources, absolute addresses and <code>unresolved</code> aside
 */
public record ParsedDocument(
    List<Entry> entries, List<String> unresolved, Map<Target, Integer> outside) {
  /**
   * What a reference points to.
   *
   * @param type null if it is not a resource of the record
   * @param id an id of that type, or the reference as sent
   */
  public record Target(ResourceType type, String id) {}

  /** What became of a resource of the document. */
  public sealed interface Entry {
    /** Where in the document, for example <code>Bundle.entry[3].resource</code>. */
    String location();
  }

  /** Mapped to the canonical model; warnings say what a reader should know. */
  public record Accepted(String location, Resource resource, VersionSent sent, List<Issue> warnings)
      implements Entry {}

  /**
   * What the sender says of the version of a resource, which a store does not take over.
   *
   * @param versionId null if not said
   * @param lastUpdated an instant; null if not said
   */
  public record VersionSent(String versionId, String lastUpdated) {}

  /** Not taken, and why. */
  public record Refused(String location, String typeName, String id, List<Issue> issues)
      implements Entry {}

  /** Of a type that is out of scope. */
  public record NotServed(String location, String typeName, String id) implements Entry {}
}
