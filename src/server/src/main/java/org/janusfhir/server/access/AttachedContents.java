package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.store.Page;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.StoredResource;

/**
 * A Binary does not say whose it is. It belongs to the patients whose documents and reports have it
 * as an attachment.
 */
final class AttachedContents {
  private static final int PAGE = 200;
  private static final List<ResourceType> ATTACHING =
      List.of(ResourceType.DOCUMENT_REFERENCE, ResourceType.DIAGNOSTIC_REPORT);

  private final RecordReader record;

  AttachedContents(RecordReader record) {
    this.record = record;
  }

  /** Whether a document or report of one of these patients has that Binary as an attachment. */
  Uni<Boolean> belongs(String tenant, String binaryId, Set<String> patientIds) {
    return attached(tenant, "Binary/" + binaryId, patientIds, ATTACHING.iterator());
  }

  private Uni<Boolean> attached(
      String tenant, String address, Set<String> patientIds, Iterator<ResourceType> types) {
    if (!types.hasNext()) {
      return Uni.createFrom().item(false);
    }
    ResourceType type = types.next();
    SearchQuery query =
        new SearchQuery(
            type,
            List.of(PatientCompartment.criterion(type, patientIds)),
            SortOrder.NEWEST_FIRST,
            PAGE,
            null);
    return attached(tenant, address, query)
        .chain(
            found ->
                found ? Uni.createFrom().item(true) : attached(tenant, address, patientIds, types));
  }

  private Uni<Boolean> attached(String tenant, String address, SearchQuery query) {
    return record
        .search(tenant, query)
        .chain(
            page ->
                any(page, address) || page.next() == null
                    ? Uni.createFrom().item(any(page, address))
                    : attached(tenant, address, query.page(PAGE, page.next())));
  }

  private static boolean any(Page page, String address) {
    return page.resources().stream()
        .map(StoredResource::resource)
        .flatMap(AttachedContents::attachments)
        .anyMatch(attachment -> attachment != null && address.equals(attachment.url()));
  }

  private static Stream<Attachment> attachments(Resource resource) {
    if (resource instanceof DocumentReference document) {
      return document.content().stream().map(DocumentReference.Content::attachment);
    }
    return resource instanceof DiagnosticReport report
        ? report.presentedForm().stream()
        : Stream.of();
  }
}
