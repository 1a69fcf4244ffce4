package org.janusfhir.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.WriteResult;

/** What a write will do to the tables, given what is there. Nothing has been touched yet. */
final class Plan {
  /** Instead of an expected version: any will do. */
  static final long ANY_VERSION = -1;

  /**
   * A resource as it will be.
   *
   * @param before null if nothing is there yet
   */
  record Step(Change change, PostgresResource before, PostgresResource after) {}

  private record Version(ResourceKey key, long number) {}

  private final Map<ResourceKey, PostgresResource> there;
  private final Map<ResourceKey, String> homes;
  private final long nowMillis;
  private final Map<ResourceKey, Step> steps = new LinkedHashMap<>();
  private final List<PostgresResource> former = new ArrayList<>();
  private final Map<Version, PostgresResource> known = new HashMap<>();
  private final List<WriteResult> results = new ArrayList<>();

  /**
   * Plans changes one after the other.
   *
   * @param there the current versions of those resources that exist
   * @param homes where each resource lives or will
   */
  Plan(Map<ResourceKey, PostgresResource> there, Map<ResourceKey, String> homes, long nowMillis) {
    this.there = there;
    this.homes = homes;
    this.nowMillis = nowMillis;
  }

  /**
   * Whether a change is a version that must be there already, so that it has to be known what that
   * is.
   *
   * @param there the current version; null if there is none
   */
  static boolean isFormer(Change change, PostgresResource there) {
    return change.restored() != null
        && there != null
        && change.restored().versionId() < there.versionId();
  }

  /** Says what a former version is. */
  void know(PostgresResource version) {
    known.put(new Version(version.key(), version.versionId()), version);
  }

  /** Adds a change, to be done if the resource is then at that version. */
  void add(Change change, long expectedVersionId) {
    ResourceKey key = change.key();
    Step earlier = steps.get(key);
    PostgresResource before = earlier == null ? there.get(key) : earlier.after();
    long current = before == null ? 0 : before.versionId();
    Change.Restored restored = change.restored();
    boolean next = restored == null || restored.versionId() == current + 1;
    if (isFormer(change, before)) {
      PostgresResource version = known.get(new Version(key, restored.versionId()));
      boolean same = version != null && version.isSame(change);
      results.add(same ? new WriteResult.Unchanged(version) : new WriteResult.Conflict(current));
    } else if (expectedVersionId != ANY_VERSION && expectedVersionId != current) {
      results.add(new WriteResult.Conflict(current));
    } else if (before != null && before.isSame(change) && (restored == null || !next)) {
      results.add(new WriteResult.Unchanged(before));
    } else if (next) {
      results.add(new WriteResult.Written(write(change, before)));
    } else {
      results.add(new WriteResult.Conflict(current));
    }
  }

  private PostgresResource write(Change change, PostgresResource before) {
    if (before != null) {
      former.add(before);
      know(before);
    }
    ResourceKey key = change.key();
    long number = before == null ? 1 : before.versionId() + 1;
    Change.Restored restored = change.restored();
    // Clocks of several processes are not the same; time of a resource does not go back.
    long next = before == null ? nowMillis : Math.max(nowMillis, before.lastUpdatedMillis());
    long written = restored == null ? next : restored.lastUpdatedMillis();
    PostgresResource after = PostgresResource.of(change, homes.get(key), number, written);
    steps.put(key, new Step(change, there.get(key), after));
    return after;
  }

  /** One a change, in their order. */
  List<WriteResult> results() {
    return results;
  }

  /** The last step of each resource that changes. */
  List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /** All versions that are current no more, or never were. */
  List<PostgresResource> former() {
    return former;
  }
}
