package org.janusfhir.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.Encounter;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Person;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.janusfhir.store.Store;

/**
 * A tenant with the records of three patients, each with a resource of every type whose id is
 * <code>{owner}-{type}</code>, and with a person who acts for the first two. The tenant is open
 * too, in <code>application.properties</code>.
 */
@ApplicationScoped
public class Wards {
  static final String TENANT = "wards";
  static final String MINE = "mine";
  static final String WARD = "ward";
  static final String OTHER = "other";
  static final List<String> OWNERS = List.of(MINE, WARD, OTHER);

  /** A patient of whom there is nothing but a document and its Binary. */
  static final String LETTER = "letter";

  /** A patient of whom there is nothing but a report and its Binary. */
  static final String REPORT = "report";

  /** Acts for {@link #MINE} and {@link #WARD}. */
  static final String CARER = "Person/carer";

  @Inject Store store;

  /** The id of an owner's resource of a type. */
  static String id(String owner, ResourceType type) {
    return owner + '-' + type.typeName().toLowerCase(Locale.ROOT);
  }

  /** Puts the records there, if they are not yet. */
  void fill() {
    store.bulkLoad(TENANT).put(record());
  }

  /** The records of all of them. */
  static List<Resource> record() {
    List<Resource> record = new ArrayList<>();
    for (String owner : OWNERS) {
      for (ResourceType type : ResourceType.values()) {
        record.add(of(owner, type, id(owner, type)));
      }
      record.add(of(owner, ResourceType.OBSERVATION, owner + "-second-observation"));
      record.add(mergedStay(owner));
      record.add(duplicate(owner));
    }
    addWithBinary(LETTER, ResourceType.DOCUMENT_REFERENCE, record);
    addWithBinary(REPORT, ResourceType.DIAGNOSTIC_REPORT, record);
    record.add(
        With.component(
            (Person) of(MINE, ResourceType.PERSON, "carer"),
            "link",
            List.of(
                new Person.Link(patient(MINE), null, null),
                new Person.Link(patient(WARD), null, null))));
    return record;
  }

  private static void addWithBinary(String owner, ResourceType type, List<Resource> record) {
    for (ResourceType each : List.of(ResourceType.PATIENT, type, ResourceType.BINARY)) {
      record.add(of(owner, each, id(owner, each)));
    }
  }

  /** The example of the type, as that owner's. */
  static Resource of(String owner, ResourceType type, String id) {
    Record example = (Record) owned(CanonicalExamples.of(type), owner);
    ResourceHead head = With.component(((Resource) example).head(), "id", id);
    Record resource = With.component(example, "head", head);
    return (Resource)
        (type == ResourceType.SCHEDULE
            ? With.component(resource, "actor", patient(owner))
            : resource);
  }

  /** Merged into the owner's, to whom it has a link as the example has. */
  private static Patient duplicate(String owner) {
    return With.component(
        (Patient) of(owner, ResourceType.PATIENT, owner + "-duplicate"), "active", false);
  }

  private static Encounter mergedStay(String owner) {
    Encounter stay = (Encounter) of(owner, ResourceType.ENCOUNTER, owner + "-merged-stay");
    return With.component(
        With.component(stay, "status", null),
        "partOf",
        Reference.to(ResourceType.ENCOUNTER, id(owner, ResourceType.ENCOUNTER)));
  }

  private static Reference patient(String owner) {
    return Reference.to(ResourceType.PATIENT, id(owner, ResourceType.PATIENT));
  }

  /** A copy that refers to nobody else, and to that owner's content and times. */
  private static Object owned(Object value, String owner) {
    if (value instanceof Reference reference) {
      return reference.type() == ResourceType.PATIENT || reference.type() == ResourceType.SCHEDULE
          ? Reference.to(reference.type(), id(owner, reference.type()))
          : reference;
    }
    if (value instanceof Attachment attachment) {
      return With.component(attachment, "url", "Binary/" + id(owner, ResourceType.BINARY));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(one -> owned(one, owner)).toList();
    }
    return value instanceof Record record ? ownedRecord(record, owner) : value;
  }

  private static Record ownedRecord(Record record, String owner) {
    Record copy = record;
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(record);
        Object own = owned(value, owner);
        if (own != null && !own.equals(value)) {
          copy = With.component(copy, component.getName(), own);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return copy;
  }
}
