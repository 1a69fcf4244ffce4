package org.janusfhir.server.access;

import java.util.HashSet;
import java.util.Set;

/** How much of the resources of a type a caller may see. */
public sealed interface Reach {
  /** The ends of what can be reached. */
  enum Whole implements Reach {
    /** No resource. */
    NOTHING,
    /** All of the tenant. */
    EVERYTHING
  }

  /**
   * Those of the compartments of these patients.
   *
   * @param ids of the patients; never empty
   */
  record Patients(Set<String> ids) implements Reach {
    /** Keeps a copy. */
    public Patients {
      ids = Set.copyOf(ids);
    }
  }

  /** The compartments of those patients; of no patients, nothing. */
  static Reach of(Set<String> patientIds) {
    return patientIds.isEmpty() ? Whole.NOTHING : new Patients(patientIds);
  }

  /** What both reach. */
  default Reach and(Reach other) {
    if (this instanceof Patients mine && other instanceof Patients theirs) {
      Set<String> both = new HashSet<>(mine.ids);
      both.retainAll(theirs.ids);
      return of(both);
    }
    return this == Whole.NOTHING || other == Whole.EVERYTHING ? this : other;
  }

  /** What either of both reaches. */
  default Reach or(Reach other) {
    if (this instanceof Patients mine && other instanceof Patients theirs) {
      Set<String> all = new HashSet<>(mine.ids);
      all.addAll(theirs.ids);
      return new Patients(all);
    }
    return this == Whole.NOTHING || other == Whole.EVERYTHING ? other : this;
  }
}
