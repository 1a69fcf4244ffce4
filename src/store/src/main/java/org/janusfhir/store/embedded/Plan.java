package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    if (job.expectedVersionId() != Job.ANY_VERSION && job.expectedVersionId() != current) {
      return new WriteResult.Conflict(current);
    }
    byte[] content = earlier != null ? earlier.change.content() : content(before);
    if (before != null && StoredForm.same(before.format(), content, change.encoded())) {
      return new WriteResult.Unchanged(
          EmbeddedResource.of(change.key(), before, change.resource()));
    }
    long number = firstContent + steps.size();
    Row after = new Row(StoredForm.FORMAT, current + 1, nowMillis, change.newestFirst(), number);
    Step step = new Step(change, before, after, indexBefore(change, before, earlier));
    steps.add(step);
    latest.put(change.tableKey(), step);
    return new WriteResult.Written(EmbeddedResource.of(change.key(), after, change.resource()));
  }

  private byte[] content(Row row) {
    return row == null ? null : tables.content(row);
  }

  private SortedMap<byte[], byte[]> indexBefore(Change change, Row before, Step earlier) {
    if (earlier != null) {
      return earlier.change.index();
    }
    return before == null
        ? new TreeMap<>(Arrays::compareUnsigned)
        : IndexEntries.of(change.key().tenant(), tables.decode(before), before.newestFirst());
  }

  /** A row that replaces another (null: none), and the index entries the other had. */
  private record Step(
      Change change, Row before, Row after, SortedMap<byte[], byte[]> indexBefore) {}
}
