package org.janusfhir.dstu2_1;

import static org.janusfhir.dstu2_1.Datatypes.ASSIGNER;
import static org.janusfhir.dstu2_1.Datatypes.AUTHOR;
import static org.janusfhir.dstu2_1.Datatypes.CITY;
import static org.janusfhir.dstu2_1.Datatypes.CODE;
import static org.janusfhir.dstu2_1.Datatypes.CODING;
import static org.janusfhir.dstu2_1.Datatypes.COMPARATOR;
import static org.janusfhir.dstu2_1.Datatypes.CONTENT_TYPE;
import static org.janusfhir.dstu2_1.Datatypes.COUNT;
import static org.janusfhir.dstu2_1.Datatypes.COUNTRY;
import static org.janusfhir.dstu2_1.Datatypes.CREATION;
import static org.janusfhir.dstu2_1.Datatypes.DATA;
import static org.janusfhir.dstu2_1.Datatypes.DENOMINATOR;
import static org.janusfhir.dstu2_1.Datatypes.DISPLAY;
import static org.janusfhir.dstu2_1.Datatypes.DISTRICT;
import static org.janusfhir.dstu2_1.Datatypes.DURATION;
import static org.janusfhir.dstu2_1.Datatypes.END;
import static org.janusfhir.dstu2_1.Datatypes.FAMILY;
import static org.janusfhir.dstu2_1.Datatypes.GIVEN;
import static org.janusfhir.dstu2_1.Datatypes.HASH;
import static org.janusfhir.dstu2_1.Datatypes.HIGH;
import static org.janusfhir.dstu2_1.Datatypes.LANGUAGE;
import static org.janusfhir.dstu2_1.Datatypes.LINE;
import static org.janusfhir.dstu2_1.Datatypes.LOW;
import static org.janusfhir.dstu2_1.Datatypes.NUMERATOR;
import static org.janusfhir.dstu2_1.Datatypes.PERIOD;
import static org.janusfhir.dstu2_1.Datatypes.POSTAL_CODE;
import static org.janusfhir.dstu2_1.Datatypes.PREFIX;
import static org.janusfhir.dstu2_1.Datatypes.PROFILE;
import static org.janusfhir.dstu2_1.Datatypes.RANK;
import static org.janusfhir.dstu2_1.Datatypes.SECURITY;
import static org.janusfhir.dstu2_1.Datatypes.SIZE;
import static org.janusfhir.dstu2_1.Datatypes.START;
import static org.janusfhir.dstu2_1.Datatypes.STATE;
import static org.janusfhir.dstu2_1.Datatypes.SUFFIX;
import static org.janusfhir.dstu2_1.Datatypes.SYSTEM;
import static org.janusfhir.dstu2_1.Datatypes.TAG;
import static org.janusfhir.dstu2_1.Datatypes.TEXT;
import static org.janusfhir.dstu2_1.Datatypes.TIME;
import static org.janusfhir.dstu2_1.Datatypes.TITLE;
import static org.janusfhir.dstu2_1.Datatypes.TYPE;
import static org.janusfhir.dstu2_1.Datatypes.UNIT;
import static org.janusfhir.dstu2_1.Datatypes.URL;
import static org.janusfhir.dstu2_1.Datatypes.USE;
import static org.janusfhir.dstu2_1.Datatypes.USER_SELECTED;
import static org.janusfhir.dstu2_1.Datatypes.VALUE;
import static org.janusfhir.dstu2_1.Datatypes.VERSION;

import org.janusfhir.model.Address;
import org.janusfhir.model.AddressType;
import org.janusfhir.model.AddressUse;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointUse;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.IdentifierUse;
import org.janusfhir.model.Meta;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.Period;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.read.SourceElement;

/** Reads the data types of DSTU2.1. */
final class DatatypeReader {
  private DatatypeReader() {}

  /** Reads a value of any complex type that DSTU2.1 has. */
  static Value value(ValueType type, SourceElement in) {
    return switch (type) {
      case IDENTIFIER -> identifier(in);
      case HUMAN_NAME -> humanName(in);
      case ADDRESS -> address(in);
      case CONTACT_POINT -> contactPoint(in);
      case ATTACHMENT -> attachment(in);
      case CODEABLE_CONCEPT -> codeableConcept(in);
      case CODING -> coding(in);
      case QUANTITY -> quantity(in);
      case RANGE -> range(in);
      case RATIO -> ratio(in);
      case PERIOD -> period(in);
      case SAMPLED_DATA -> SampledDataCodec.read(in);
      case TIMING -> TimingCodec.read(in);
      case SIGNATURE -> SignatureCodec.read(in);
      case ANNOTATION -> annotation(in);
      case AGE -> age(in);
      case COUNT -> count(in);
      case DISTANCE -> distance(in);
      case DURATION -> duration(in);
      case MONEY -> money(in);
      case META -> meta(in);
      default ->
          throw new IllegalArgumentException(type + " is not a complex type of this version");
    };
  }

  static Identifier identifier(SourceElement in) {
    return new Identifier(
        in.code(USE, IdentifierUse::of),
        in.element(TYPE, DatatypeReader::codeableConcept),
        in.string(SYSTEM),
        in.string(VALUE),
        in.element(PERIOD, DatatypeReader::period),
        in.reference(ASSIGNER),
        in.extras());
  }

  static HumanName humanName(SourceElement in) {
    return new HumanName(
        in.code(USE, NameUse::of),
        in.string(TEXT),
        in.strings(FAMILY),
        in.strings(GIVEN),
        in.strings(PREFIX),
        in.strings(SUFFIX),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  static Address address(SourceElement in) {
    return new Address(
        in.code(USE, AddressUse::of),
        in.code(TYPE, AddressType::of),
        in.string(TEXT),
        in.strings(LINE),
        in.string(CITY),
        in.string(DISTRICT),
        in.string(STATE),
        in.string(POSTAL_CODE),
        in.string(COUNTRY),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  static ContactPoint contactPoint(SourceElement in) {
    return new ContactPoint(
        in.code(SYSTEM, ContactPointSystemCodes::read),
        in.string(VALUE),
        in.code(USE, ContactPointUse::of),
        in.integer(RANK),
        in.element(PERIOD, DatatypeReader::period),
        in.extras());
  }

  static Attachment attachment(SourceElement in) {
    return new Attachment(
        in.string(CONTENT_TYPE),
        in.string(LANGUAGE),
        in.string(DATA),
        in.string(URL),
        in.integer(SIZE),
        in.string(HASH),
        in.string(TITLE),
        in.dateTime(CREATION),
        in.extras());
  }

  static CodeableConcept codeableConcept(SourceElement in) {
    return new CodeableConcept(
        in.elements(CODING, DatatypeReader::coding), in.string(TEXT), in.extras());
  }

  static Coding coding(SourceElement in) {
    return new Coding(
        in.string(SYSTEM),
        in.string(VERSION),
        in.string(CODE),
        in.string(DISPLAY),
        in.bool(USER_SELECTED),
        in.extras());
  }

  private static Quantity quantity(QuantityKind kind, SourceElement in) {
    return new Quantity(
        kind,
        in.decimal(VALUE),
        in.code(COMPARATOR, QuantityComparator::of),
        in.string(UNIT),
        in.string(SYSTEM),
        in.string(CODE),
        in.extras());
  }

  static Quantity quantity(SourceElement in) {
    return quantity(null, in);
  }

  static Quantity age(SourceElement in) {
    return quantity(QuantityKind.AGE, in);
  }

  static Quantity count(SourceElement in) {
    return quantity(QuantityKind.COUNT, in);
  }

  static Quantity distance(SourceElement in) {
    return quantity(QuantityKind.DISTANCE, in);
  }

  static Quantity duration(SourceElement in) {
    return quantity(QuantityKind.DURATION, in);
  }

  static Quantity money(SourceElement in) {
    return quantity(QuantityKind.MONEY, in);
  }

  static Range range(SourceElement in) {
    return new Range(
        in.element(LOW, DatatypeReader::quantity),
        in.element(HIGH, DatatypeReader::quantity),
        in.extras());
  }

  static Ratio ratio(SourceElement in) {
    return new Ratio(
        in.element(NUMERATOR, DatatypeReader::quantity),
        in.element(DENOMINATOR, DatatypeReader::quantity),
        in.extras());
  }

  static Period period(SourceElement in) {
    return new Period(in.dateTime(START), in.dateTime(END), in.extras());
  }

  static Annotation annotation(SourceElement in) {
    return new Annotation(in.choice(AUTHOR), in.dateTime(TIME), in.string(TEXT), in.extras());
  }

  private static Meta meta(SourceElement in) {
    in.string(Datatypes.VERSION_ID); // the store's, as the time of update is
    in.dateTime(Datatypes.LAST_UPDATED);
    return new Meta(
        in.strings(PROFILE),
        in.elements(SECURITY, DatatypeReader::coding),
        in.elements(TAG, DatatypeReader::coding),
        in.extras());
  }
}
