package org.janusfhir.app.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.DiagnosticReport;
import org.janusfhir.model.DocumentReference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Schedule;

/**
 * Whose a resource is, as somebody sees who reads it in JSON; nothing of the server is asked.
 *
 * @param patientIds whose records may be seen
 * @param types the names of what may be seen of these; null for all
 * @param record all resources, for those that do not say themselves whose they are
 */
record Ownership(Set<String> patientIds, Set<String> types, List<Resource> record) {
  private static final Set<String> EVERYBODYS =
      Set.of("Practitioner", "Organization", "Location", "Medication");

  /** Whether it is of these patients, or everybody's. */
  boolean holds(JsonObject resource) {
    String type = resource.getString("resourceType");
    String id = resource.getString("id");
    if (EVERYBODYS.contains(type)) {
      return true;
    }
    return switch (type) {
      case "Patient" -> patientIds.contains(id);
      case "Appointment" -> anyPatient(resource, "participant", "actor");
      case "Person" -> anyPatient(resource, "link", "target");
      case "Schedule" -> isFree(resource);
      case "Slot" -> isOfFree(resource.getJsonObject("schedule").getString("reference"));
      case "Binary" -> isAttached("Binary/" + id);
      default -> names(resource.getValue("patient")) || names(resource.getValue("subject"));
    };
  }

  private boolean anyPatient(JsonObject resource, String list, String element) {
    return resource.getJsonArray(list, new JsonArray()).stream()
        .anyMatch(one -> names(((JsonObject) one).getValue(element)));
  }

  /** Whether that is a reference to one of the patients, or a list of references with one. */
  private boolean names(Object value) {
    if (value instanceof JsonArray list) {
      return list.stream().anyMatch(this::names);
    }
    return value instanceof JsonObject reference
        && reference.getString("reference", "").startsWith("Patient/")
        && patientIds.contains(reference.getString("reference").substring("Patient/".length()));
  }

  private boolean isFree(JsonObject schedule) {
    String actor = schedule.getJsonObject("actor", new JsonObject()).getString("reference", "");
    return !(actor.startsWith("Patient/") || actor.startsWith("RelatedPerson/"))
        || names(schedule.getValue("actor"));
  }

  private boolean isOfFree(String schedule) {
    return record.stream()
        .filter(Schedule.class::isInstance)
        .map(Schedule.class::cast)
        .filter(one -> schedule.equals("Schedule/" + one.head().id()))
        .allMatch(
            one ->
                one.actor().type() != ResourceType.PATIENT
                    || patientIds.contains(one.actor().id()));
  }

  private boolean isAttached(String address) {
    Predicate<Attachment> here = attachment -> address.equals(attachment.url());
    List<String> owners = new ArrayList<>();
    for (Resource resource : record) {
      if (types != null && !types.contains(resource.resourceType().typeName())) {
        continue;
      }
      if (resource instanceof DocumentReference document
          && document.content().stream().anyMatch(content -> here.test(content.attachment()))) {
        owners.add(document.subject().id());
      }
      if (resource instanceof DiagnosticReport report
          && report.presentedForm().stream().anyMatch(here)) {
        owners.add(report.subject().id());
      }
    }
    return owners.stream().anyMatch(patientIds::contains);
  }
}
