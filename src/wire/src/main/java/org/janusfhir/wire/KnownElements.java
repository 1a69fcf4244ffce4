package org.janusfhir.wire;

import java.util.List;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Element;
import org.janusfhir.model.Reference;

/**
 * Concepts and references that are written again and again, encoded: what was measured and of whom
 * are the same objects in many resources, since the store reads equal ones once.
 *
 * <p>What the same object is in the same element of the same version and format is always the same,
 * so that it is known by the identity of all of them. It is kept from the second time on, so that
 * those that are written once cost little. One table serves all threads, like that of {@link
 * KnownTexts}; it holds some thousand elements of some hundred bytes at most.
 */
final class KnownElements {
  private static final int BITS = 11;

  /** Longer ones are hardly ever the same. */
  private static final int LONGEST = 512;

  private static final int MIXER = 0x9E3779B9;

  private static final Known[] TABLE = new Known[1 << BITS];

  private final Writer writer;
  private final Output out;
  private final Bytes bytes;
  private final Format format;

  /** Where those of this version and format are, so that they do not displace others. */
  private final int seed;

  /**
   * An element.
   *
   * @param body what writes it, without state of its own
   * @param gaps whether it was written with what is absent
   * @param encoded null as long as it has been written only once
   */
  private record Known(
      Element value,
      Name name,
      Body<?> body,
      Dialect dialect,
      Format format,
      boolean gaps,
      byte[] encoded) {}

  /** Those of a writer with that output. */
  KnownElements(Writer writer, Output out, Bytes bytes, Format format) {
    this.writer = writer;
    this.out = out;
    this.bytes = bytes;
    this.format = format;
    this.seed = 31 * System.identityHashCode(writer.dialect()) + format.hashCode();
  }

  /** Whether an element may be known: it depends on nothing but itself. */
  static boolean possible(Element value) {
    return value.extras() == null
        && (value instanceof CodeableConcept
            || (value instanceof Reference reference && reference.type() != null));
  }

  /** Writes an element if it is known; answers whether it was. */
  boolean write(Name name, Element value, Body<?> body) {
    Known known = TABLE[place(name, value)];
    if (known == null || known.encoded == null || !is(known, name, value, body)) {
      return false;
    }
    out.again(known.encoded);
    return true;
  }

  /** Takes note of an element that was not known and is what stands after those bytes. */
  void note(Name name, Element value, Body<?> body, int mark) {
    int length = bytes.size() - mark;
    if (length == 0 || length > LONGEST || !alone(value)) {
      return;
    }
    int place = place(name, value);
    Known before = TABLE[place];
    boolean second = before != null && is(before, name, value, body);
    TABLE[place] =
        new Known(
            value,
            name,
            body,
            writer.dialect(),
            format,
            writer.tellsGaps(),
            second ? out.written(mark) : null);
  }

  @SuppressWarnings("ReferenceEquality") // to compare values would cost as much as it saves
  private boolean is(Known known, Name name, Element value, Body<?> body) {
    return known.value == value
        && known.name == name
        && known.body == body
        && known.dialect == writer.dialect()
        && known.format == format
        && known.gaps == writer.tellsGaps();
  }

  /** Whether nothing in it can depend on the resource, as extensions with references do. */
  private static boolean alone(Element value) {
    if (value instanceof CodeableConcept concept) {
      List<Coding> codings = concept.coding();
      for (int i = 0; i < codings.size(); i++) {
        if (codings.get(i).extras() != null) {
          return false;
        }
      }
    }
    return true;
  }

  private int place(Name name, Element value) {
    int hash = 31 * seed + name.text().hashCode();
    return ((31 * hash + hash(value)) * MIXER) >>> (Integer.SIZE - BITS);
  }

  /** By a text that knows its hash. */
  private static int hash(Element value) {
    if (value instanceof Reference reference) {
      return reference.id().hashCode();
    }
    CodeableConcept concept = (CodeableConcept) value;
    String code = concept.coding().isEmpty() ? null : concept.coding().get(0).code();
    String text = code == null ? concept.text() : code;
    return text == null ? 0 : text.hashCode();
  }
}
