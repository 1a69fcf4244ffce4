package org.janusfhir.wire.narrative;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.Code;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;

/**
 * Data types in words. What is said first is the title, what follows {@link #row} a row of its own;
 * absent values say nothing, and a row in which nothing was said is not there.
 */
final class Narration {
  private static final int DATE = "2016-02-29".length();
  private static final int SECONDS = "2016-02-29T14:30:00".length();

  /** With more of them a number is easier to read with an exponent. */
  private static final int MOST_ZEROS = 100;

  private final Div div;

  Narration(Div div) {
    this.div = div;
  }

  /** Starts a row. */
  Narration row(String label) {
    div.row(label);
    return this;
  }

  /** Starts a row with the name of a concept, or with <code>otherwise</code> if it has none. */
  Narration row(CodeableConcept label, String otherwise) {
    String name = name(label);
    return row(name == null ? otherwise : name);
  }

  /** Whether the title or row has content. */
  boolean said() {
    return div.said();
  }

  /** Separates what was said in this row from what will be. */
  Narration and() {
    return and(", ");
  }

  /** The same with another separator than a comma, which is markup. */
  Narration and(String separator) {
    div.separate(separator);
    return this;
  }

  Narration text(String text) {
    div.add(text);
    return this;
  }

  Narration code(Code code) {
    return code == null ? this : word(code.code());
  }

  /** A code of the standard, whose hyphens stand for spaces. */
  Narration word(String code) {
    return text(code == null || code.indexOf('-') < 0 ? code : code.replace('-', ' '));
  }

  /** A text that is said only if the flag is true. */
  Narration flag(Boolean flag, String text) {
    return Boolean.TRUE.equals(flag) ? text(text) : this;
  }

  Narration number(BigDecimal number) {
    if (number == null) {
      return this;
    }
    int scale = number.scale();
    // The text without an exponent, if the number has it: it keeps that for its other uses.
    boolean plain = scale >= 0 && scale - number.precision() < 6;
    boolean writable = scale > -MOST_ZEROS && scale < MOST_ZEROS;
    div.ascii(writable && !plain ? number.toPlainString() : number.toString());
    return this;
  }

  Narration integer(Integer number) {
    return number == null ? this : text(number.toString());
  }

  /** A date as sent; a time of day without fractions of seconds. */
  Narration date(FhirDateTime date) {
    return date == null ? this : date(date.text());
  }

  /** The same for a text that nobody has checked. */
  Narration date(String text) {
    if (text.length() < SECONDS || text.charAt(DATE) != 'T') {
      return text(text);
    }
    div.add(text, 0, DATE);
    and(" ");
    div.add(text, DATE + 1, SECONDS);
    int last = text.length() - 1;
    if (text.charAt(last) == 'Z') {
      and(" ").text("UTC");
    } else if (text.charAt(last - 5) == '+' || text.charAt(last - 5) == '-') {
      and(" ");
      div.add(text, last - 5, last + 1);
    }
    return this;
  }

  Narration period(Period period) {
    if (period == null) {
      return this;
    }
    if (period.end() == null) {
      return period.start() == null ? this : text("from").and(" ").date(period.start());
    }
    if (period.start() == null) {
      return text("until").and(" ").date(period.end());
    }
    return date(period.start()).and(" to ").date(period.end());
  }

  Narration concept(CodeableConcept concept) {
    return text(name(concept));
  }

  Narration concepts(List<CodeableConcept> concepts) {
    for (int i = 0; i < concepts.size(); i++) {
      next(i).concept(concepts.get(i));
    }
    return this;
  }

  Narration coding(Coding coding) {
    return coding == null
        ? this
        : text(coding.display() == null ? coding.code() : coding.display());
  }

  /** A reference says only its display: ids are nothing for people. */
  Narration reference(Reference reference) {
    return reference == null ? this : text(reference.display());
  }

  Narration references(List<Reference> references) {
    for (int i = 0; i < references.size(); i++) {
      next(i).reference(references.get(i));
    }
    return this;
  }

  Narration quantity(Quantity quantity) {
    if (quantity == null || quantity.value() == null) {
      return this;
    }
    code(quantity.comparator());
    if (quantity.comparator() != null) {
      and(" ");
    }
    number(quantity.value());
    return and(" ").text(unit(quantity.unit() == null ? quantity.code() : quantity.unit()));
  }

  /** A unit as people read it: <code>{tablet}</code> is only an annotation, 1 is none. */
  private static String unit(String unit) {
    if (unit == null || unit.equals("1")) {
      return null;
    }
    boolean annotation = unit.length() > 2 && unit.startsWith("{") && unit.endsWith("}");
    return annotation ? unit.substring(1, unit.length() - 1) : unit;
  }

  Narration identifier(Identifier identifier) {
    if (identifier == null || identifier.value() == null || identifier.value().isBlank()) {
      return this;
    }
    text(identifier.value());
    String type = name(identifier.type());
    return type == null ? this : and(" ").text("(" + type + ")");
  }

  Narration identifiers(List<Identifier> identifiers) {
    row("Identifier");
    for (int i = 0; i < identifiers.size(); i++) {
      next(i).identifier(identifiers.get(i));
    }
    return this;
  }

  Narration notes(List<Annotation> notes) {
    row("Note");
    for (int i = 0; i < notes.size(); i++) {
      and("<br/>").text(notes.get(i).text());
    }
    return this;
  }

  /** Separates the items of a list; before the first one stands what the caller wants. */
  private Narration next(int item) {
    return item == 0 ? this : and();
  }

  /** A value of a choice element. */
  Narration value(Value value) {
    if (value != null) {
      Values.say(value, this);
    }
    return this;
  }

  /** When something happened, or that it did; nothing if it did not. */
  Narration happened(Value value) {
    boolean not = value instanceof Primitive primitive && primitive.text().equals("false");
    return not ? this : value(value);
  }

  /** What people call a concept; null if it has neither text nor codes. */
  static String name(CodeableConcept concept) {
    if (concept == null) {
      return null;
    }
    if (concept.text() != null && !concept.text().isBlank()) {
      return concept.text();
    }
    String code = null;
    for (int i = 0; i < concept.coding().size(); i++) {
      Coding coding = concept.coding().get(i);
      if (coding.display() != null && !coding.display().isBlank()) {
        return coding.display();
      }
      code = code == null ? coding.code() : code;
    }
    return code;
  }
}
