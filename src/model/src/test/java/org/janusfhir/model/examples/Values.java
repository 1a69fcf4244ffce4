package org.janusfhir.model.examples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Address;
import org.janusfhir.model.AddressType;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.ContactPointUse;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.IdentifierUse;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Short ways to say values of the data types. */
final class Values {
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String LOINC = "http://loinc.org";
  private static final String UCUM = "http://unitsofmeasure.org";
  private static final String URL = "http://example.org/extension/";

  private Values() {}

  static FhirDateTime date(String text) {
    return FhirDateTime.of(text);
  }

  static Primitive dateTime(String text) {
    return Primitive.of(ValueType.DATE_TIME, text);
  }

  static Primitive string(String text) {
    return Primitive.of(ValueType.STRING, text);
  }

  static Primitive bool(boolean value) {
    return Primitive.of(ValueType.BOOLEAN, Boolean.toString(value));
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  static CodeableConcept snomed(String code, String display) {
    return concept(SNOMED, code, display);
  }

  static CodeableConcept loinc(String code, String display) {
    return concept(LOINC, code, display);
  }

  static CodeableConcept concept(String system, String code, String display) {
    Coding coding = new Coding(system, null, code, display, null, null);
    return new CodeableConcept(List.of(coding), display, null);
  }

  /** A concept with every component of its coding. */
  static CodeableConcept richConcept(String code, String display) {
    Coding chosen = new Coding(SNOMED, "20150131", code, display, true, null);
    Coding local = new Coding("http://example.org/codes", null, "L-" + code, null, false, null);
    return new CodeableConcept(List.of(chosen, local), display + " (as written)", null);
  }

  static CodeableConcept text(String text) {
    return new CodeableConcept(null, text, null);
  }

  static Reference to(ResourceType type, String id) {
    return Reference.to(type, id);
  }

  static Reference to(ResourceType type, String id, String display) {
    return new Reference(type, id, null, null, display, null);
  }

  /** A reference that is kept as it is: contained, absolute or to a type out of scope. */
  static Reference uri(String uri) {
    return new Reference(null, null, null, uri, null, null);
  }

  static Reference patient() {
    return to(ResourceType.PATIENT, "patient-1");
  }

  static Reference practitioner() {
    return to(ResourceType.PRACTITIONER, "practitioner-1", "Dr. Example");
  }

  static Reference organization() {
    return to(ResourceType.ORGANIZATION, "organization-1");
  }

  static Reference encounter() {
    return to(ResourceType.ENCOUNTER, "encounter-1");
  }

  static Period period(String start, String end) {
    return new Period(date(start), date(end), null);
  }

  static Quantity quantity(String value, String unit) {
    return new Quantity(null, decimal(value), null, unit, UCUM, unit, null);
  }

  static Quantity quantity(QuantityKind kind, String value, String unit, String code) {
    String system = kind == QuantityKind.MONEY ? "urn:iso:std:iso:4217" : UCUM;
    return new Quantity(kind, decimal(value), null, unit, system, code, null);
  }

  static Range range(String low, String high, String unit) {
    return new Range(quantity(low, unit), quantity(high, unit), null);
  }

  static Ratio ratio(String numerator, String unit, String denominator, String perUnit) {
    return new Ratio(quantity(numerator, unit), quantity(denominator, perUnit), null);
  }

  static Annotation note(String text) {
    return new Annotation(practitioner(), date("2015-05-04T10:15:00Z"), text, null);
  }

  /** An identifier with every component, told from others by its value. */
  static Identifier identifier(String value) {
    return new Identifier(
        IdentifierUse.OFFICIAL,
        concept("http://hl7.org/fhir/v2/0203", "MR", "Medical record number"),
        "http://example.org/identifiers",
        value,
        period("2010-01-01", "2020-12-31"),
        to(ResourceType.ORGANIZATION, "organization-1", "Example Hospital"),
        null);
  }

  static HumanName name(String family, String given) {
    return new HumanName(
        NameUse.OFFICIAL,
        given + ' ' + family,
        List.of(family, "Segundo"),
        List.of(given, "Q."),
        List.of("Dr."),
        List.of("Jr."),
        period("1990", "2050"),
        null);
  }

  static ContactPoint phone(ContactPointUse use, String number) {
    return new ContactPoint(
        ContactPointSystem.PHONE, number, use, 1, period("2012-01", "2022-12"), null);
  }

  static Address address(AddressUse use) {
    return new Address(
        use,
        AddressType.BOTH,
        "1 Sample Street, Springfield",
        List.of("1 Sample Street", "Floor 2"),
        "Springfield",
        "Sangamon",
        "IL",
        "62701",
        "USA",
        period("2001-02-03", "2031-02-03"),
        null);
  }

  static Attachment attachment(String title) {
    return new Attachment(
        "application/pdf",
        "en-US",
        "JVBERi0xLjQ=",
        "http://example.org/files/" + title,
        8,
        "GChKT9CWeATJoCy1voZ5i1RQkVM=",
        title,
        date("2015-05-04T09:00:00Z"),
        null);
  }

  static Extension extension(String name, Value value) {
    return new Extension(URL + name, value, null);
  }

  /** Extras of a resource or element: one extension. */
  static Extras extras(String name, Value value) {
    return new Extras(null, List.of(extension(name, value)), null, null);
  }

  /** Extras of an element whose primitive of that name has an extension. */
  static Extras primitiveExtras(String primitive, String name, Value value) {
    return new Extras(null, null, null, Map.of(primitive, extras(name, value)));
  }
}
