package org.janusfhir.model.search;

import java.util.List;
import org.janusfhir.model.Appointment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;
import org.janusfhir.model.Slot;

/** Parameters of appointments and the times for them. */
final class SchedulingParameters {
  private static final String SCHEDULING_LOCATION = "/scheduling-location";

  private SchedulingParameters() {}

  static List<SearchParameters<?>> all() {
    return List.of(appointment(), schedule(), slot());
  }

  private static SearchParameters<Appointment> appointment() {
    return SearchParameters.of(ResourceType.APPOINTMENT, Appointment.class)
        .add("actor", (r, out) -> r.participant().forEach(p -> Values.reference(p.actor(), out)))
        .add("appointment-type", (r, out) -> Values.concept(r.appointmentType(), out))
        .addDate("date", Appointment::start)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("location", (r, out) -> actors(r, ResourceType.LOCATION, out))
        .add("part-status", (r, out) -> r.participant().forEach(p -> Values.code(p.status(), out)))
        .add("patient", (r, out) -> actors(r, ResourceType.PATIENT, out))
        .add("practitioner", (r, out) -> actors(r, ResourceType.PRACTITIONER, out))
        .add("service-type", (r, out) -> Values.concepts(r.serviceType(), out))
        .add("status", (r, out) -> Values.code(r.status(), out))
        .time(r -> TimeValues.first(r.start()))
        .course(r -> TimeValues.hull(r.start(), r.end()));
  }

  private static void actors(Appointment appointment, ResourceType type, Extraction out) {
    for (Appointment.Participant participant : appointment.participant()) {
      Values.reference(type, participant.actor(), out);
    }
  }

  private static SearchParameters<Schedule> schedule() {
    return SearchParameters.of(ResourceType.SCHEDULE, Schedule.class)
        .add("actor", (r, out) -> Values.reference(r.actor(), out))
        .add("date", (r, out) -> TimeValues.period(r.planningHorizon(), out))
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add(SearchIndex.OWN_TIME, SchedulingParameters::ownTime)
        .add("type", (r, out) -> Values.concepts(r.serviceType(), out))
        .time(r -> TimeValues.first(r.planningHorizon()));
  }

  private static void ownTime(Schedule schedule, Extraction out) {
    if (schedule.actor() != null
        && (schedule.actor().type() == ResourceType.PATIENT
            || schedule.actor().type() == ResourceType.RELATED_PERSON)) {
      Values.bool(true, out);
    }
  }

  private static SearchParameters<Slot> slot() {
    return SearchParameters.of(ResourceType.SLOT, Slot.class)
        .add("identifier", (r, out) -> Values.identifiers(r.identifier(), out))
        .add("schedule", (r, out) -> Values.reference(r.schedule(), out))
        .add("scheduling-location", (r, out) -> Values.references(schedulingLocations(r), out))
        .add("slot-type", (r, out) -> Values.concepts(r.serviceType(), out))
        .addDate("start", Slot::start)
        .add("status", (r, out) -> Values.code(r.status(), out))
        .sorted("type-display", SchedulingParameters::typeDisplays)
        .sorted(
            "location-display",
            (r, out) -> schedulingLocations(r).forEach(l -> Values.string(l.display(), out)))
        .time(r -> TimeValues.first(r.start()))
        .course(r -> TimeValues.hull(r.start(), r.end()));
  }

  private static void typeDisplays(Slot slot, Extraction out) {
    for (CodeableConcept type : slot.serviceType()) {
      Values.string(Values.text(type), out);
    }
  }

  /** Where a slot is, is said by an extension, whoever defines it. */
  private static List<Reference> schedulingLocations(Slot slot) {
    return slot.extras() == null
        ? List.of()
        : slot.extras().extension().stream()
            .filter(extension -> extension.url().endsWith(SCHEDULING_LOCATION))
            .map(Extension::value)
            .filter(Reference.class::isInstance)
            .map(Reference.class::cast)
            .toList();
  }
}
