package org.janusfhir.dstu2_1;

import org.janusfhir.model.Address;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Meta;
import org.janusfhir.model.Period;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Signature;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.Writer;

/** Writes the data types in DSTU2.1's shape, elements in the order of the specification. */
final class Datatypes {
  static final Name USE = Name.of("use");
  static final Name TYPE = Name.of("type");
  static final Name SYSTEM = Name.of("system");
  static final Name VALUE = Name.of("value");
  static final Name PERIOD = Name.of("period");
  static final Name ASSIGNER = Name.of("assigner");
  static final Name TEXT = Name.of("text");
  static final Name FAMILY = Name.of("family");
  static final Name GIVEN = Name.of("given");
  static final Name PREFIX = Name.of("prefix");
  static final Name SUFFIX = Name.of("suffix");
  static final Name LINE = Name.of("line");
  static final Name CITY = Name.of("city");
  static final Name DISTRICT = Name.of("district");
  static final Name STATE = Name.of("state");
  static final Name POSTAL_CODE = Name.of("postalCode");
  static final Name COUNTRY = Name.of("country");
  static final Name RANK = Name.of("rank");
  static final Name CONTENT_TYPE = Name.of("contentType");
  static final Name LANGUAGE = Name.of("language");
  static final Name DATA = Name.of("data");
  static final Name URL = Name.of("url");
  static final Name SIZE = Name.of("size");
  static final Name HASH = Name.of("hash");
  static final Name TITLE = Name.of("title");
  static final Name CREATION = Name.of("creation");
  static final Name CODING = Name.of("coding");
  static final Name VERSION = Name.of("version");
  static final Name CODE = Name.of("code");
  static final Name DISPLAY = Name.of("display");
  static final Name USER_SELECTED = Name.of("userSelected");
  static final Name COMPARATOR = Name.of("comparator");
  static final Name UNIT = Name.of("unit");
  static final Name LOW = Name.of("low");
  static final Name HIGH = Name.of("high");
  static final Name NUMERATOR = Name.of("numerator");
  static final Name DENOMINATOR = Name.of("denominator");
  static final Name START = Name.of("start");
  static final Name END = Name.of("end");
  static final Name COUNT = Name.of("count");
  static final Name DURATION = Name.of("duration");
  static final Name TIME = Name.of("time");
  static final Name PROFILE = Name.of("profile");
  static final Name SECURITY = Name.of("security");
  static final Name TAG = Name.of("tag");
  static final Name VERSION_ID = Name.of("versionId");
  static final Name LAST_UPDATED = Name.of("lastUpdated");
  static final Choice AUTHOR = Choice.of("author", ValueType.REFERENCE, ValueType.STRING);

  private Datatypes() {}

  /** The content of a value of any complex type that DSTU2.1 has. */
  static void value(Value value, Writer out) {
    switch (value.valueType()) {
      case IDENTIFIER -> identifier((Identifier) value, out);
      case HUMAN_NAME -> humanName((HumanName) value, out);
      case ADDRESS -> address((Address) value, out);
      case CONTACT_POINT -> contactPoint((ContactPoint) value, out);
      case ATTACHMENT -> attachment((Attachment) value, out);
      case CODEABLE_CONCEPT -> codeableConcept((CodeableConcept) value, out);
      case CODING -> coding((Coding) value, out);
      case QUANTITY, AGE, COUNT, DISTANCE, DURATION, MONEY -> quantity((Quantity) value, out);
      case RANGE -> range((Range) value, out);
      case RATIO -> ratio((Ratio) value, out);
      case PERIOD -> period((Period) value, out);
      case SAMPLED_DATA -> SampledDataCodec.write((SampledData) value, out);
      case TIMING -> TimingCodec.write((Timing) value, out);
      case SIGNATURE -> SignatureCodec.write((Signature) value, out);
      case ANNOTATION -> annotation((Annotation) value, out);
      case META -> meta((Meta) value, out);
      default ->
          throw new IllegalArgumentException(
              value.valueType() + " is not a complex type of this version");
    }
  }

  /** The content of an Identifier. */
  static void identifier(Identifier identifier, Writer out) {
    out.code(USE, identifier.use());
    out.element(TYPE, identifier.type(), Datatypes::codeableConcept);
    out.string(SYSTEM, identifier.system());
    out.string(VALUE, identifier.value());
    out.element(PERIOD, identifier.period(), Datatypes::period);
    out.reference(ASSIGNER, identifier.assigner());
  }

  /** The content of a HumanName. */
  static void humanName(HumanName humanName, Writer out) {
    out.code(USE, humanName.use());
    out.string(TEXT, humanName.text());
    out.strings(FAMILY, humanName.family());
    out.strings(GIVEN, humanName.given());
    out.strings(PREFIX, humanName.prefix());
    out.strings(SUFFIX, humanName.suffix());
    out.element(PERIOD, humanName.period(), Datatypes::period);
  }

  /** The content of an Address. */
  static void address(Address address, Writer out) {
    out.code(USE, address.use());
    out.code(TYPE, address.type());
    out.string(TEXT, address.text());
    out.strings(LINE, address.line());
    out.string(CITY, address.city());
    out.string(DISTRICT, address.district());
    out.string(STATE, address.state());
    out.string(POSTAL_CODE, address.postalCode());
    out.string(COUNTRY, address.country());
    out.element(PERIOD, address.period(), Datatypes::period);
  }

  /** The content of a ContactPoint. */
  static void contactPoint(ContactPoint contactPoint, Writer out) {
    out.code(SYSTEM, ContactPointSystemCodes.write(contactPoint.system()));
    out.string(VALUE, contactPoint.value());
    out.code(USE, contactPoint.use());
    out.integer(RANK, PositiveInt.of(contactPoint.rank()));
    out.element(PERIOD, contactPoint.period(), Datatypes::period);
  }

  /** The content of an Attachment. */
  static void attachment(Attachment attachment, Writer out) {
    out.code(CONTENT_TYPE, attachment.contentType());
    out.code(LANGUAGE, attachment.language());
    out.string(DATA, attachment.data());
    out.string(URL, attachment.url());
    out.integer(SIZE, attachment.size());
    out.string(HASH, attachment.hash());
    out.string(TITLE, attachment.title());
    out.dateTime(CREATION, attachment.creation());
  }

  /** The content of a CodeableConcept. */
  static void codeableConcept(CodeableConcept codeableConcept, Writer out) {
    out.elements(CODING, codeableConcept.coding(), Datatypes::coding);
    out.string(TEXT, codeableConcept.text());
  }

  /** The content of a Coding. */
  static void coding(Coding coding, Writer out) {
    out.string(SYSTEM, coding.system());
    out.string(VERSION, coding.version());
    out.code(CODE, coding.code());
    out.string(DISPLAY, coding.display());
    out.bool(USER_SELECTED, coding.userSelected());
  }

  /** The content of a Quantity. */
  static void quantity(Quantity quantity, Writer out) {
    out.decimal(VALUE, quantity.value());
    out.code(COMPARATOR, quantity.comparator());
    out.string(UNIT, quantity.unit());
    out.string(SYSTEM, quantity.system());
    out.code(CODE, quantity.code());
  }

  /** The content of a Range. */
  static void range(Range range, Writer out) {
    out.element(LOW, range.low(), Datatypes::quantity);
    out.element(HIGH, range.high(), Datatypes::quantity);
  }

  /** The content of a Ratio. */
  static void ratio(Ratio ratio, Writer out) {
    out.element(NUMERATOR, ratio.numerator(), Datatypes::quantity);
    out.element(DENOMINATOR, ratio.denominator(), Datatypes::quantity);
  }

  /** The content of a Period. */
  static void period(Period period, Writer out) {
    out.dateTime(START, period.start());
    out.dateTime(END, period.end());
  }

  /** The content of an Annotation. */
  static void annotation(Annotation annotation, Writer out) {
    out.choice(AUTHOR, annotation.author());
    out.dateTime(TIME, annotation.time());
    out.string(TEXT, annotation.text());
  }

  private static void meta(Meta meta, Writer out) {
    out.strings(PROFILE, meta.profile());
    out.elements(SECURITY, meta.security(), Datatypes::coding);
    out.elements(TAG, meta.tag(), Datatypes::coding);
  }
}
