package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.codec.CanonicalCodec;

/**
 * What a job will do to the tables. Everything that can go wrong with the job itself goes wrong
 * while planning, when nothing has been touched.
 */
final class Plan {
  private final Tables tables;
  private final Job job;
  private final long nowMillis;
  private final List<Step> steps = new ArrayList<>();
  private final List<WriteResult> results = new ArrayList<>();

  /** What earlier changes of the job will have left. */
  private final TreeMap<byte[], Step> latest = new TreeMap<>(Arrays::compareUnsigned);

  private Plan(Tables tables, Job job, long nowMillis) {
    this.tables = tables;
    this.job = job;
    this.nowMillis = nowMillis;
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
      tables.resources().put(key, step.after);
      for (byte[] gone : step.indexBefore) {
        if (!step.change.index().contains(gone)) {
          tables.index().remove(gone);
        }
      }
      for (byte[] entry : step.change.index()) {
        if (!step.indexBefore.contains(entry)) {
          tables.index().put(entry, BytesType.EMPTY);
        }
      }
    }
  }

  private WriteResult add(Change change) {
    Step earlier = latest.get(change.tableKey());
    Row before = earlier == null ? tables.resources().get(change.tableKey()) : earlier.after;
    long current = before == null ? 0 : before.versionId();
    if (job.expectedVersionId() != Job.ANY_VERSION && job.expectedVersionId() != current) {
      return new WriteResult.Conflict(current);
    }
    if (before != null && before.hasContent(CanonicalCodec.FORMAT, change.content())) {
      return new WriteResult.Unchanged(
          new EmbeddedResource(change.key(), before, change.resource()));
    }
    Row after =
        new Row(
            CanonicalCodec.FORMAT, current + 1, nowMillis, change.newestFirst(), change.content());
    SortedSet<byte[]> indexBefore =
        earlier == null ? index(change, before) : earlier.change.index();
    Step step = new Step(change, before, after, indexBefore);
    steps.add(step);
    latest.put(change.tableKey(), step);
    return new WriteResult.Written(new EmbeddedResource(change.key(), after, change.resource()));
  }

  private static SortedSet<byte[]> index(Change change, Row before) {
    return before == null
        ? new TreeSet<>(Arrays::compareUnsigned)
        : IndexEntries.of(change.key().tenant(), before.decode(), before.newestFirst());
  }

  /** A row that replaces another (null: none), and the index keys the other had. */
  private record Step(Change change, Row before, Row after, SortedSet<byte[]> indexBefore) {}
}
