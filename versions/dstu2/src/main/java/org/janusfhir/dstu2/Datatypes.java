package org.janusfhir.dstu2;

import org.janusfhir.model.Address;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.Extras;
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
import org.janusfhir.wire.DataAbsent;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.Writer;

/** Writes the data types in DSTU2's shape, elements in the order of the specification. */
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
  static final Name ORIGIN = Name.of("origin");
  static final Name FACTOR = Name.of("factor");
  static final Name LOWER_LIMIT = Name.of("lowerLimit");
  static final Name UPPER_LIMIT = Name.of("upperLimit");
  static final Name DIMENSIONS = Name.of("dimensions");
  static final Name EVENT = Name.of("event");
  static final Name REPEAT = Name.of("repeat");
  static final Name COUNT = Name.of("count");
  static final Name DURATION = Name.of("duration");
  static final Name DURATION_MAX = Name.of("durationMax");
  static final Name DURATION_UNITS = Name.of("durationUnits", "durationUnit");
  static final Name FREQUENCY = Name.of("frequency");
  static final Name FREQUENCY_MAX = Name.of("frequencyMax");
  static final Name PERIOD_MAX = Name.of("periodMax");
  static final Name PERIOD_UNITS = Name.of("periodUnits", "periodUnit");
  static final Name WHEN = Name.of("when");
  static final Name BLOB = Name.of("blob");
  static final Name TIME = Name.of("time");
  static final Name PROFILE = Name.of("profile");
  static final Name SECURITY = Name.of("security");
  static final Name TAG = Name.of("tag");
  static final Choice BOUNDS =
      Choice.generalized("bounds", ValueType.DURATION, ValueType.RANGE, ValueType.PERIOD);
  static final Choice WHO = Choice.of("who", ValueType.URI, ValueType.REFERENCE);
  static final Choice AUTHOR = Choice.of("author", ValueType.REFERENCE, ValueType.STRING);

  /** The type of a signature's contents if it is not known; DSTU2 requires one. */
  private static final String ANY_BYTES = "application/octet-stream";

  /** What the value of an extension can be. */
  static final Choice EXTENSION_VALUE =
      Choice.of(
          "value",
          ValueType.BOOLEAN,
          ValueType.INTEGER,
          ValueType.DECIMAL,
          ValueType.BASE64_BINARY,
          ValueType.INSTANT,
          ValueType.STRING,
          ValueType.URI,
          ValueType.DATE,
          ValueType.DATE_TIME,
          ValueType.TIME,
          ValueType.CODE,
          ValueType.OID,
          ValueType.ID,
          ValueType.UNSIGNED_INT,
          ValueType.POSITIVE_INT,
          ValueType.MARKDOWN,
          ValueType.ANNOTATION,
          ValueType.ATTACHMENT,
          ValueType.IDENTIFIER,
          ValueType.CODEABLE_CONCEPT,
          ValueType.CODING,
          ValueType.QUANTITY,
          ValueType.RANGE,
          ValueType.PERIOD,
          ValueType.RATIO,
          ValueType.SAMPLED_DATA,
          ValueType.SIGNATURE,
          ValueType.HUMAN_NAME,
          ValueType.ADDRESS,
          ValueType.CONTACT_POINT,
          ValueType.TIMING,
          ValueType.REFERENCE,
          ValueType.META);

  private Datatypes() {}

  /** The content of a value of any complex type that DSTU2 has. */
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
      case SAMPLED_DATA -> sampledData((SampledData) value, out);
      case TIMING -> timing((Timing) value, out);
      case SIGNATURE -> signature((Signature) value, out);
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

  /** The content of a SampledData. */
  static void sampledData(SampledData sampledData, Writer out) {
    out.element(ORIGIN, sampledData.origin(), Datatypes::quantity);
    out.decimal(PERIOD, sampledData.period());
    out.decimal(FACTOR, sampledData.factor());
    out.decimal(LOWER_LIMIT, sampledData.lowerLimit());
    out.decimal(UPPER_LIMIT, sampledData.upperLimit());
    out.integer(DIMENSIONS, PositiveInt.of(sampledData.dimensions()));
    out.string(DATA, sampledData.data());
  }

  private static void writeRepeat(Timing.Repeat repeat, Writer out) {
    out.choice(BOUNDS, repeat.bounds());
    out.integer(COUNT, repeat.count());
    out.decimal(DURATION, repeat.duration());
    out.decimal(DURATION_MAX, repeat.durationMax());
    out.code(DURATION_UNITS, repeat.durationUnit());
    out.integer(FREQUENCY, repeat.frequency());
    out.integer(FREQUENCY_MAX, repeat.frequencyMax());
    out.decimal(PERIOD, repeat.period());
    out.decimal(PERIOD_MAX, repeat.periodMax());
    out.code(PERIOD_UNITS, repeat.periodUnit());
    out.code(WHEN, repeat.when());
  }

  /** The content of a Timing. */
  static void timing(Timing timing, Writer out) {
    out.dateTimes(EVENT, timing.event());
    out.element(REPEAT, timing.repeat(), Datatypes::writeRepeat);
    out.element(CODE, timing.code(), Datatypes::codeableConcept);
  }

  /** The content of a Signature. */
  static void signature(Signature signature, Writer out) {
    out.elements(TYPE, signature.type(), Datatypes::coding);
    out.dateTime(WHEN, signature.when());
    out.choice(WHO, signature.who());
    if (missing(signature, CONTENT_TYPE, signature.contentType())) {
      out.code(CONTENT_TYPE, ANY_BYTES);
    } else {
      out.code(CONTENT_TYPE, signature.contentType());
    }
    if (missing(signature, BLOB, signature.blob())) {
      out.absent(BLOB, DataAbsent.UNKNOWN);
    } else {
      out.string(BLOB, signature.blob());
    }
  }

  /** Whether a primitive has neither a value nor an extension that says why. */
  private static boolean missing(Signature signature, Name name, String value) {
    Extras extras = signature.extras();
    return value == null && (extras == null || !extras.primitives().containsKey(name.key()));
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
