package org.janusfhir.may2015;

import org.janusfhir.model.Address;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
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
import org.janusfhir.wire.Writer;

/** Writes the data types in May2015's shape, elements in the order of the specification. */
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
  static final Name STATE = Name.of("state");
  static final Name POSTAL_CODE = Name.of("postalCode");
  static final Name COUNTRY = Name.of("country");
  static final Name CONTENT_TYPE = Name.of("contentType");
  static final Name LANGUAGE = Name.of("language");
  static final Name DATA = Name.of("data");
  static final Name URL = Name.of("url");
  static final Name SIZE = Name.of("size");
  static final Name HASH = Name.of("hash");
  static final Name TITLE = Name.of("title");
  static final Name CREATION = Name.of("creation");
  static final Name CODE = Name.of("code");
  static final Name COMPARATOR = Name.of("comparator");
  static final Name UNITS = Name.of("units", "unit");
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
  static final Name WHEN = Name.of("when");
  static final Name BLOB = Name.of("blob");
  static final Name PROFILE = Name.of("profile");
  static final Name SECURITY = Name.of("security");
  static final Name TAG = Name.of("tag");
  static final Choice WHO = Choice.of("who", ValueType.URI, ValueType.REFERENCE);

  private Datatypes() {}

  /** The content of a value of any complex type that May2015 has. */
  static void value(Value value, Writer out) {
    switch (value.valueType()) {
      case IDENTIFIER -> identifier((Identifier) value, out);
      case HUMAN_NAME -> humanName((HumanName) value, out);
      case ADDRESS -> address((Address) value, out);
      case CONTACT_POINT -> contactPoint((ContactPoint) value, out);
      case ATTACHMENT -> attachment((Attachment) value, out);
      case CODEABLE_CONCEPT -> Concepts.codeableConcept((CodeableConcept) value, out);
      case CODING -> Concepts.coding((Coding) value, out);
      case QUANTITY, AGE, COUNT, DISTANCE, DURATION, MONEY -> quantity((Quantity) value, out);
      case RANGE -> range((Range) value, out);
      case RATIO -> ratio((Ratio) value, out);
      case PERIOD -> period((Period) value, out);
      case SAMPLED_DATA -> sampledData((SampledData) value, out);
      case TIMING -> timing((Timing) value, out);
      case SIGNATURE -> signature((Signature) value, out);
      case META -> meta((Meta) value, out);
      default ->
          throw new IllegalArgumentException(
              value.valueType() + " is not a complex type of this version");
    }
  }

  /** The content of an Identifier. */
  static void identifier(Identifier identifier, Writer out) {
    out.code(USE, identifier.use());
    out.element(TYPE, identifier.type(), Concepts::codeableConcept);
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
    out.string(TEXT, address.text());
    out.strings(LINE, address.line());
    out.string(CITY, address.city());
    out.string(STATE, address.state());
    out.string(POSTAL_CODE, address.postalCode());
    out.string(COUNTRY, address.country());
    out.element(PERIOD, address.period(), Datatypes::period);
  }

  /** The content of a ContactPoint. */
  static void contactPoint(ContactPoint contactPoint, Writer out) {
    if (contactPoint.system() == ContactPointSystem.OTHER) {
      Absent.code(SYSTEM, null, DataAbsent.UNSUPPORTED, out); // a value must have a system (cpt-2)
    } else {
      out.code(SYSTEM, ContactPointSystemCodes.write(contactPoint.system()));
    }
    out.string(VALUE, contactPoint.value());
    out.code(USE, contactPoint.use());
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

  /** The content of a Quantity. */
  static void quantity(Quantity quantity, Writer out) {
    out.decimal(VALUE, quantity.value());
    out.code(COMPARATOR, quantity.comparator());
    out.string(UNITS, quantity.unit());
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
    out.integer(DIMENSIONS, sampledData.dimensions());
    out.string(DATA, sampledData.data());
  }

  /** The content of a Timing. */
  static void timing(Timing timing, Writer out) {
    out.dateTimes(EVENT, timing.event());
    out.element(REPEAT, TimingRepeat.of(timing.repeat()), TimingRepeat::write);
    out.element(CODE, timing.code(), Concepts::codeableConcept);
  }

  /** The content of a Signature. */
  static void signature(Signature signature, Writer out) {
    out.elements(TYPE, signature.type(), Concepts::coding);
    out.dateTime(WHEN, signature.when());
    out.choice(WHO, signature.who());
    Absent.code(BLOB, signature.blob(), DataAbsent.UNKNOWN, out);
  }

  private static void meta(Meta meta, Writer out) {
    out.strings(PROFILE, meta.profile());
    out.elements(SECURITY, meta.security(), Concepts::coding);
    out.elements(TAG, meta.tag(), Concepts::coding);
  }
}
