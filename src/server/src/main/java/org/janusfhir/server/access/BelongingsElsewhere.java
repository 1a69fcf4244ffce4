package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.StoredResource;

/**
 * Finds out whose those resources are that do not say so. A Binary belongs to the patients whose
 * documents and reports have it as an attachment, a slot to nobody unless its schedule is a
 * patient's or a relative's own.
 */
final class BelongingsElsewhere {
  private static final int PAGE = 200;
  private static final String BINARY = "Binary/";

  private final RecordReader record;

  BelongingsElsewhere(RecordReader record) {
    this.record = record;
  }

  /** Whether they have to be looked for. */
  static boolean concerns(ResourceType type) {
    return type == ResourceType.BINARY || type == ResourceType.SLOT;
  }

  /**
   * What may be seen of a type by who may see what belongs to these patients.
   *
   * @param type one of which that has to be looked for
   */
  Uni<Belongings> of(String tenant, ResourceType type, Set<String> patientIds) {
    Set<String> ids = new HashSet<>();
    return type == ResourceType.BINARY
        ? attached(tenant, ResourceType.DOCUMENT_REFERENCE, patientIds, ids)
            .chain(() -> attached(tenant, ResourceType.DIAGNOSTIC_REPORT, patientIds, ids))
            .replaceWith(() -> new Belongings.Contents(ids))
        : all(
                tenant,
                ResourceType.SCHEDULE,
                PatientCompartment.timesOfOthers(patientIds),
                schedule -> ids.add(schedule.key().id()))
            .replaceWith(() -> new Belongings.Times(ids));
  }

  private Uni<Void> attached(
      String tenant, ResourceType type, Set<String> patientIds, Set<String> ids) {
    return all(
        tenant,
        type,
        PatientCompartment.criteria(type, patientIds),
        document ->
            attachments(document.resource())
                .filter(attachment -> attachment != null && attachment.url() != null)
                .map(Attachment::url)
                .filter(url -> url.startsWith(BINARY))
                .forEach(url -> ids.add(url.substring(BINARY.length()))));
  }

  private static Stream<Attachment> attachments(Resource resource) {
    if (resource instanceof DocumentReference document) {
      return document.content().stream().map(DocumentReference.Content::attachment);
    }
    return resource instanceof DiagnosticReport report
        ? report.presentedForm().stream()
        : Stream.of();
  }

  private Uni<Void> all(
      String tenant, ResourceType type, List<Criterion> criteria, Consumer<StoredResource> each) {
    return all(tenant, new SearchQuery(type, criteria, SortOrder.ID, PAGE, null), each);
  }

  private Uni<Void> all(String tenant, SearchQuery query, Consumer<StoredResource> each) {
    return record
        .search(tenant, query)
        .chain(
            page -> {
              page.resources().forEach(each);
              return page.next() == null
                  ? Uni.createFrom().voidItem()
                  : all(tenant, query.page(PAGE, page.next()), each);
            });
  }
}
