package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.janusfhir.model.Resource;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.codec.StoredForm;

/**
 * What a job will do to the tables. Everything that can go wrong with the job itself goes wrong
 * while planning, when nothing has been touched.
 */
final class Plan {
  private final Tables tables;
  private final Job job;
  private final long nowMillis;
  private final long firstContent;
  private final List<Step> steps = new ArrayList<>();
  private final List<WriteResult> results = new ArrayList<>();

  /** What earlier changes of the job will have left. */
  private final TreeMap<byte[], Step> latest = new TreeMap<>(Arrays::compareUnsigned);

  private Plan(Tables tables, Job job, long nowMillis) {
    this.tables = tables;
    this.job = job;
    this.nowMillis = nowMillis;
    Long lastContent = tables.contents().lastKey();
    this.firstContent = lastContent == null ? 0 : lastContent + 1;
  }

  static Plan of(Tables tables, Job job, long nowMillis) {
    Plan plan = new Plan(tables, job, nowMillis);
    for (Change change : job.changes()) {
      plan.results.add(plan.add(change));
    }
    return plan;
  }

  List<WriteResult> results() {
    return results;
  }

  /** Adds the patients that something of this is about, or was. */
  void addPatients(Set<ResourceKey> patients) {
    for (Step step : steps) {
      patients.addAll(step.change.patients());
      patients.addAll(step.patientsBefore);
    }
  }

  /** Adds the tenants that something of this is of. */
  void addTenants(Set<String> tenants) {
    steps.forEach(step -> tenants.add(step.change.key().tenant()));
  }

  /** Does it. Fails only if the store is broken. */
  void execute() {
    for (Step step : steps) {
      byte[] key = step.change.tableKey();
      if (step.before != null) {
        tables.history().put(Keys.version(key, step.before.versionId()), step.before);
      }
      tables.contents().put(step.after.content(), step.change.content());
      tables.resources().put(key, step.after);
      for (byte[] gone : step.indexBefore.keySet()) {
        if (!step.change.index().containsKey(gone)) {
          tables.index().remove(gone);
        }
      }
      step.change
          .index()
          .forEach(
              (entry, facts) -> {
                if (facts.length > 0 || !step.indexBefore.containsKey(entry)) {
                  tables.index().put(entry, IndexEntries.value(facts, step.after));
                }
              });
    }
  }

  private WriteResult add(Change change) {
    Step earlier = latest.get(change.tableKey());
    Row before = earlier == null ? tables.resources().get(change.tableKey()) : earlier.after;
    long current = before == null ? 0 : before.versionId();
    Change.Restored restored = change.restored();
    if (restored != null && restored.versionId() < current) {
      Row former = former(change, restored.versionId());
      return former == null
          ? new WriteResult.Conflict(current)
          : new WriteResult.Unchanged(EmbeddedResource.of(change.key(), former, change.resource()));
    }
    if (restored == null && !job.expects(current)) {
      return new WriteResult.Conflict(current);
    }
    byte[] content = earlier != null ? earlier.change.content() : content(before);
    boolean next = restored == null || restored.versionId() == current + 1;
    boolean same = before != null && StoredForm.same(before.format(), content, change.encoded());
    if (same && (restored == null || !next)) {
      return new WriteResult.Unchanged(
          EmbeddedResource.of(change.key(), before, change.resource()));
    }
    if (!next) {
      return new WriteResult.Conflict(current);
    }
    long number = firstContent + steps.size();
    // A clock may be set back; time of a resource does not go back.
    long now = before == null ? nowMillis : Math.max(nowMillis, before.lastUpdatedMillis());
    long written = restored == null ? now : restored.lastUpdatedMillis();
    Row after = new Row(StoredForm.FORMAT, current + 1, written, change.newestFirst(), number);
    Step step = step(change, before, after, earlier);
    steps.add(step);
    latest.put(change.tableKey(), step);
    return new WriteResult.Written(EmbeddedResource.of(change.key(), after, change.resource()));
  }

  /** That version, if it is there and the same as the change. */
  private Row former(Change change, long versionId) {
    Row row = tables.history().get(Keys.version(change.tableKey(), versionId));
    Row current = tables.resources().get(change.tableKey());
    if (current != null && current.versionId() == versionId) {
      row = current;
    }
    byte[] content = content(row);
    for (Step step : steps) {
      if (step.change.key().equals(change.key()) && step.after.versionId() == versionId) {
        row = step.after;
        content = step.change.content();
      }
    }
    return row != null && StoredForm.same(row.format(), content, change.encoded()) ? row : null;
  }

  private byte[] content(Row row) {
    return row == null ? null : tables.content(row);
  }

  private Step step(Change change, Row before, Row after, Step earlier) {
    if (earlier != null) {
      return new Step(change, before, after, earlier.change.index(), earlier.change.patients());
    }
    if (before == null) {
      return new Step(change, null, after, new TreeMap<>(Arrays::compareUnsigned), Set.of());
    }
    String tenant = change.key().tenant();
    Resource resource = tables.decode(before);
    Set<ResourceKey> patients = new HashSet<>();
    Revisions.addPatients(tenant, resource, patients);
    return new Step(
        change, before, after, IndexEntries.of(tenant, resource, before.newestFirst()), patients);
  }

  /** A row that replaces another (null: none), and the index entries and patients the other had. */
  private record Step(
      Change change,
      Row before,
      Row after,
      SortedMap<byte[], byte[]> indexBefore,
      Set<ResourceKey> patientsBefore) {}
}
