package org.janusfhir.wire.narrative;

import org.janusfhir.model.Address;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Attachment;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Range;
import org.janusfhir.model.Ratio;
import org.janusfhir.model.Reference;
import org.janusfhir.model.SampledData;
import org.janusfhir.model.Timing;
import org.janusfhir.model.Value;

/** Values of choice elements in words. */
final class Values {
  private Values() {}

  static void say(Value value, Narration out) {
    switch (value.valueType()) {
      case ANNOTATION -> out.text(((Annotation) value).text());
      case ATTACHMENT -> attachment((Attachment) value, out);
      case IDENTIFIER -> out.identifier((Identifier) value);
      case CODEABLE_CONCEPT -> out.concept((CodeableConcept) value);
      case CODING -> out.coding((Coding) value);
      case QUANTITY, AGE, COUNT, DISTANCE, DURATION, MONEY -> out.quantity((Quantity) value);
      case RANGE -> range(((Range) value).low(), ((Range) value).high(), out);
      case PERIOD -> out.period((Period) value);
      case RATIO -> ratio((Ratio) value, out);
      case REFERENCE -> out.reference((Reference) value);
      case SAMPLED_DATA -> sampledData((SampledData) value, out);
      case HUMAN_NAME -> Contacts.name((HumanName) value, out);
      case ADDRESS -> Contacts.address((Address) value, out);
      case CONTACT_POINT -> Contacts.point((ContactPoint) value, out);
      case TIMING -> Doses.timing((Timing) value, out);
      case SIGNATURE, META -> {}
      default -> primitive((Primitive) value, out);
    }
  }

  static void range(Quantity low, Quantity high, Narration out) {
    if (high == null) {
      out.text(low == null ? null : "from").and(" ").quantity(low);
    } else if (low == null) {
      out.text("up to").and(" ").quantity(high);
    } else {
      out.quantity(low).and(" to ").quantity(high);
    }
  }

  static void ratio(Ratio ratio, Narration out) {
    if (ratio != null) {
      out.quantity(ratio.numerator()).and(" / ").quantity(ratio.denominator());
    }
  }

  static void attachment(Attachment attachment, Narration out) {
    if (attachment != null) {
      out.text(attachment.title() == null ? attachment.contentType() : attachment.title());
    }
  }

  private static void primitive(Primitive primitive, Narration out) {
    switch (primitive.valueType()) {
      case BOOLEAN -> out.text(primitive.text().equals("true") ? "yes" : "no");
      case DATE, DATE_TIME, INSTANT -> out.date(primitive.text());
      case BASE64_BINARY -> {}
      default -> out.text(primitive.text());
    }
  }

  private static void sampledData(SampledData data, Narration out) {
    if (data.data() != null) {
      out.text("measured series");
    }
  }
}
