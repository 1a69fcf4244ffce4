package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.janusfhir.store.WriteResult;
import org.janusfhir.store.codec.CanonicalCodec;
import org.janusfhir.store.codec.Packing;

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
      tables.contents().put(step.after.content(), step.change.packed());
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
                  tables.index().put(entry, IndexEntries.value(facts, nowMillis));
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
    byte[] packed = earlier != null ? earlier.change.packed() : packed(before);
    if (before != null && unchanged(before, packed, change)) {
      return new WriteResult.Unchanged(
          new EmbeddedResource(change.key(), before, packed, change.resource()));
    }
    long content = firstContent + steps.size();
    Row after =
        new Row(CanonicalCodec.FORMAT, current + 1, nowMillis, change.newestFirst(), content);
    Step step = new Step(change, before, after, indexBefore(change, before, earlier));
    steps.add(step);
    latest.put(change.tableKey(), step);
    return new WriteResult.Written(
        new EmbeddedResource(change.key(), after, change.packed(), change.resource()));
  }

  private byte[] packed(Row row) {
    return row == null ? null : tables.content(row);
  }

  /** Compares what was packed, because not every machine packs the same way. */
  private static boolean unchanged(Row before, byte[] packed, Change change) {
    return before.format() == CanonicalCodec.FORMAT
        && (Arrays.equals(packed, change.packed())
            || Arrays.equals(Packing.unpack(packed), change.encoded()));
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
