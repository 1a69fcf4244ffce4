package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationRelationshipType;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Containment;
import org.janusfhir.wire.Writer;

/**
 * May2015 has no components: each is contained as an Observation of its own, to which the
 * Observation is related. It says of itself what it shares with the whole.
 */
final class ComponentObservation {
  private static final Set<String> OBSERVATION = Set.of("Observation");

  private ComponentObservation() {}

  /** Contains the components of an Observation. */
  static void add(Observation whole, Containment contained) {
    List<Observation.Component> components = whole.component();
    for (int i = 0; i < components.size(); i++) {
      Observation.Component component = components.get(i);
      contained.add(component, "component" + (i + 1), head -> of(whole, component, head));
    }
  }

  /** The relations that May2015 can say, and those to the components. */
  static List<Observation.Related> related(Observation whole, Writer out) {
    if (whole.related().isEmpty() && whole.component().isEmpty()) {
      return List.of();
    }
    List<Observation.Related> all = new ArrayList<>();
    for (Observation.Related related : whole.related()) {
      Reference target = Targets.only(OBSERVATION, related.target());
      if (target != null) {
        all.add(new Observation.Related(related.type(), target, related.extras()));
      }
    }
    for (Observation.Component component : whole.component()) {
      all.add(
          new Observation.Related(
              ObservationRelationshipType.HAS_COMPONENT, out.contained(component), null));
    }
    return all;
  }

  private static Observation of(
      Observation whole, Observation.Component component, ResourceHead head) {
    return new Observation(
        head,
        null,
        whole.status(),
        null,
        component.code(),
        whole.subject(),
        null,
        whole.effective(),
        null,
        null,
        component.value(),
        component.dataAbsentReason(),
        null,
        null,
        null,
        null,
        null,
        null,
        component.referenceRange(),
        null,
        null,
        null,
        component.extras());
  }
}
