package org.janusfhir.authorization.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.MergedRecords;
import org.janusfhir.model.Patient;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;

/** Reads what a chart shows. Blocks; everything is for a clinician, who may see all patients. */
@ApplicationScoped
public class ChartRecord {
  /** How many patients and encounters are listed. */
  static final int MOST = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RecordReader record;

  /** Of that record. */
  @Inject
  public ChartRecord(Store record) {
    this.record = record;
  }

  /**
   * Patients by name.
   *
   * @param name beginnings of parts of the name, separated by spaces; empty for everybody
   */
  List<PatientSummary> patients(String tenant, String name) {
    List<Criterion> words =
        Arrays.stream(name.strip().split(" +"))
            .filter(word -> !word.isEmpty())
            .map(ChartRecord::named)
            .toList();
    return search(tenant, ResourceType.PATIENT, words, SortOrder.by("family")).stream()
        .map(stored -> PatientSummary.of((Patient) stored.resource()))
        .toList();
  }

  private static Criterion named(String word) {
    return new Criterion.Strings("name", Criterion.StringMatch.STARTS_WITH, List.of(word));
  }

  /**
   * A patient; empty if there is none with that id, which may be none at all, or if it was merged
   * into another.
   */
  Optional<PatientSummary> patient(String tenant, String id) {
    if (!ResourceId.isWellFormed(id)) {
      return Optional.empty();
    }
    return record
        .read(new ResourceKey(tenant, ResourceType.PATIENT, id))
        .await()
        .atMost(PATIENCE)
        .map(stored -> (Patient) stored.resource())
        .filter(patient -> !MergedRecords.isMerged(patient))
        .map(PatientSummary::of);
  }

  /** The newest encounters of a patient. */
  List<EncounterSummary> encounters(String tenant, String patient) {
    return search(tenant, ResourceType.ENCOUNTER, List.of(of(patient)), SortOrder.NEWEST_FIRST)
        .stream()
        .map(stored -> EncounterSummary.of((Encounter) stored.resource()))
        .toList();
  }

  /** Whether that patient has that encounter, whose id may be none at all. */
  boolean hasEncounter(String tenant, String patient, String encounter) {
    if (!ResourceId.isWellFormed(encounter)) {
      return false;
    }
    List<Criterion> criteria = List.of(new Criterion.Ids(List.of(encounter)), of(patient));
    return !search(tenant, ResourceType.ENCOUNTER, criteria, SortOrder.ID).isEmpty();
  }

  private static Criterion of(String patient) {
    return new Criterion.References(
        "patient", List.of(new Criterion.Target(ResourceType.PATIENT, patient)));
  }

  private List<StoredResource> search(
      String tenant, ResourceType type, List<Criterion> criteria, SortOrder order) {
    return record
        .search(tenant, new SearchQuery(type, criteria, order, MOST, null))
        .await()
        .atMost(PATIENCE)
        .resources();
  }
}
