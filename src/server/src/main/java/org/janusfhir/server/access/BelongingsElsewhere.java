package org.janusfhir.server.access;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.RecordReader;

/**
 * Finds out whose those resources are that do not say so. A Binary belongs to the documents and
 * reports that have it as an attachment, a slot to nobody unless its schedule is a patient's or a
 * relative's own.
 */
final class BelongingsElsewhere {
  private final WholeSearches record;
  private final AttachedContents contents;
  private final Permissions permissions;

  /** In that record, as far as those permissions reach. */
  BelongingsElsewhere(RecordReader record, Permissions permissions) {
    this.record = new WholeSearches(record);
    this.contents = new AttachedContents(this.record);
    this.permissions = permissions;
  }

  /** Whether they may have to be looked for. */
  static boolean concerns(ResourceType type) {
    return type == ResourceType.BINARY || type == ResourceType.SLOT;
  }

  /** Whether they have to be: not of types of which nothing or everything may be seen. */
  boolean matter(ResourceType type, Right right) {
    Reach reach = permissions.reach(type, right);
    return type == ResourceType.BINARY
        ? reach != Reach.Whole.NOTHING && !permissions.reachesAll(type, right)
        : type == ResourceType.SLOT && reach instanceof Reach.Patients;
  }

  /**
   * What may be seen of a type.
   *
   * @param type one of which they {@link #matter}
   * @param asked ids of those that matter, if there is more than can be looked at
   */
  Uni<Belongings> of(String tenant, ResourceType type, Right right, Set<String> asked) {
    if (type == ResourceType.BINARY) {
      return contents
          .of(
              tenant,
              permissions.contents(ResourceType.DOCUMENT_REFERENCE, right),
              permissions.contents(ResourceType.DIAGNOSTIC_REPORT, right),
              asked)
          .map(Belongings.Contents::new);
    }
    Set<String> ids = new HashSet<>();
    Set<String> patientIds = ((Reach.Patients) permissions.reach(type, right)).ids();
    return record
        .all(
            tenant,
            ResourceType.SCHEDULE,
            PatientCompartment.timesOfOthers(patientIds),
            schedule -> ids.add(schedule.key().id()))
        .replaceWith(() -> new Belongings.Times(ids));
  }
}
