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
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.store.StoredResource;

/**
 * Finds the Binaries that may be seen because documents and reports that may be seen have them as
 * attachments. Of patients these are all looked at. Who may see everybody's documents or
 * everybody's reports, but not both, has to have asked for certain Binaries, so that nobody looks
 * at all.
 */
final class AttachedContents {
  private static final String BINARY = "Binary/";
  private static final String LOCATION = "location";

  private final WholeSearches record;

  AttachedContents(WholeSearches record) {
    this.record = record;
  }

  /**
   * The ids of those that may be seen.
   *
   * @param documents of which documents the contents may be seen
   * @param reports of which reports
   * @param asked ids of those that matter, if there is more than can be looked at
   */
  Uni<Set<String>> of(String tenant, Reach documents, Reach reports, Set<String> asked) {
    Set<String> ids = new HashSet<>();
    Uni<Void> found = Uni.createFrom().voidItem();
    if (documents instanceof Reach.Patients patients) {
      found = ofPatients(tenant, ResourceType.DOCUMENT_REFERENCE, patients.ids(), ids);
    } else if (documents == Reach.Whole.EVERYTHING) {
      found = documents(tenant, asked, document -> add(document, ids));
    }
    if (reports instanceof Reach.Patients patients) {
      return found
          .chain(() -> ofPatients(tenant, ResourceType.DIAGNOSTIC_REPORT, patients.ids(), ids))
          .replaceWith(ids);
    }
    return reports == Reach.Whole.EVERYTHING
        ? found.chain(() -> ofReports(tenant, asked, ids)).replaceWith(ids)
        : found.replaceWith(ids);
  }

  private Uni<Void> ofPatients(
      String tenant, ResourceType type, Set<String> patientIds, Set<String> ids) {
    List<Criterion> criteria = PatientCompartment.criteria(type, patientIds);
    return record.all(tenant, type, criteria, found -> add(found, ids));
  }

  /**
   * Nothing finds reports by what is attached to them, but documents are found so. What no document
   * has is a report's; what one has may be a report's of the same patient, too.
   */
  private Uni<Void> ofReports(String tenant, Set<String> asked, Set<String> ids) {
    Set<String> ofDocuments = new HashSet<>();
    Set<String> patientIds = new HashSet<>();
    return documents(
            tenant,
            asked,
            document -> {
              add(document, ofDocuments);
              Reference subject = ((DocumentReference) document.resource()).subject();
              if (subject != null && subject.type() == ResourceType.PATIENT) {
                patientIds.add(subject.id());
              }
            })
        .chain(
            () -> {
              asked.stream().filter(id -> !ofDocuments.contains(id)).forEach(ids::add);
              return patientIds.isEmpty()
                  ? Uni.createFrom().voidItem()
                  : ofPatients(tenant, ResourceType.DIAGNOSTIC_REPORT, patientIds, ids);
            });
  }

  /** Those that have one of those Binaries. */
  private Uni<Void> documents(String tenant, Set<String> asked, Consumer<StoredResource> each) {
    if (asked.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<String> addresses = asked.stream().map(id -> BINARY + id).toList();
    return record.all(
        tenant,
        ResourceType.DOCUMENT_REFERENCE,
        List.of(new Criterion.Uris(LOCATION, addresses)),
        each);
  }

  private static void add(StoredResource stored, Set<String> ids) {
    attachments(stored.resource())
        .filter(attachment -> attachment != null && attachment.url() != null)
        .map(Attachment::url)
        .filter(url -> url.startsWith(BINARY))
        .forEach(url -> ids.add(url.substring(BINARY.length())));
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
