package org.janusfhir.store.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Goal;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Slot;
import org.janusfhir.model.SlotStatus;
import org.janusfhir.model.ValueType;

/** Small resources for tests of stores. */
public final class TestResources {
  private TestResources() {}

  /** A patient with one name. */
  public static Patient patient(String id, String family, String... given) {
    return patient(id, null, null, List.of(name(family, given)), List.of());
  }

  /** A patient with a gender and a date of birth. */
  public static Patient patient(String id, AdministrativeGender gender, String birthDate) {
    return patient(id, gender, birthDate, List.of(), List.of());
  }

  /** A patient with a date of birth, or null. */
  public static Patient born(String id, String birthDate) {
    return patient(id, null, birthDate, List.of(), List.of());
  }

  /** A patient with identifiers. */
  public static Patient patient(String id, Identifier... identifiers) {
    return patient(id, null, null, List.of(), List.of(identifiers));
  }

  /** A patient with all that. */
  public static Patient patient(
      String id,
      AdministrativeGender gender,
      String birthDate,
      List<HumanName> names,
      List<Identifier> identifiers) {
    return new Patient(
        ResourceHead.of(id),
        identifiers,
        true,
        names,
        null,
        gender,
        FhirDateTime.of(birthDate),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A name of a family (null: none) and given names. */
  public static HumanName name(String family, String... given) {
    return new HumanName(
        null, null, Stream.ofNullable(family).toList(), List.of(given), null, null, null, null);
  }

  /** An identifier of a system (null: none) and a value. */
  public static Identifier identifier(String system, String value) {
    return new Identifier(null, null, system, value, null, null, null);
  }

  /** An organization with a name and identifiers. */
  public static Organization organization(String id, String name, Identifier... identifiers) {
    return new Organization(
        ResourceHead.of(id), List.of(identifiers), null, null, name, null, null, null, null, null);
  }

  /** An observation of a patient at a time (null: none). */
  public static Observation observation(String id, String patient, String effective) {
    return observation(id, Reference.to(ResourceType.PATIENT, patient), effective);
  }

  /** An observation of anything at a time (null: none). */
  public static Observation observation(String id, Reference subject, String effective) {
    return new Observation(
        ResourceHead.of(id),
        null,
        ObservationStatus.FINAL,
        null,
        null,
        subject,
        null,
        effective == null ? null : Primitive.of(ValueType.DATE_TIME, effective),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A goal from one day to another. */
  public static Goal goal(String id, String start, String target) {
    return new Goal(
        ResourceHead.of(id),
        null,
        null,
        Primitive.of(ValueType.DATE, start),
        Primitive.of(ValueType.DATE, target),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** A slot that starts then, for a type and in a location of which only words are known. */
  public static Slot slot(String id, String start, String type, String location) {
    Reference where = new Reference(null, null, null, null, location, null);
    Extension extension = new Extension("http://fhir.example.org/scheduling-location", where, null);
    return new Slot(
        ResourceHead.of(id),
        null,
        type == null ? null : List.of(new CodeableConcept(null, type, null)),
        null,
        SlotStatus.FREE,
        FhirDateTime.of(start),
        null,
        null,
        null,
        null,
        null,
        null,
        location == null ? null : new Extras(null, List.of(extension), null, null));
  }

  /** A quantity without a unit. */
  public static Quantity quantity(String number) {
    return quantity(number, null, null, null);
  }

  /** A quantity with a unit. */
  public static Quantity quantity(String number, String unit, String system, String code) {
    return new Quantity(null, new BigDecimal(number), null, unit, system, code, null);
  }
}
