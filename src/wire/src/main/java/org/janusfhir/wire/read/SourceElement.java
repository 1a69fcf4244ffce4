package org.janusfhir.wire.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Value;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;

/**
 * A parsed element of a version's document, read once, child by child. Absent children are null or
 * empty lists. {@link #extras} comes last: it collects what children read before have brought along
 * and reports every child that nobody read, so that nothing is lost in silence.
 */
public interface SourceElement {
  /** A string, uri, id, markdown, code or base64Binary. */
  String string(Name name);

  /** A code, mapped to the canonical set; one that the function answers null to is reported. */
  <E> E code(Name name, Function<String, E> toCanonical);

  /** A boolean. */
  Boolean bool(Name name);

  /** An integer, positiveInt or unsignedInt. */
  Integer integer(Name name);

  /** A decimal with the digits as sent. */
  BigDecimal decimal(Name name);

  /** A date, dateTime or instant as sent. */
  FhirDateTime dateTime(Name name);

  /** A repeating string, uri, code or id; an item that has only extensions is empty. */
  List<String> strings(Name name);

  /** A repeating dateTime. */
  List<FhirDateTime> dateTimes(Name name);

  /** A complex element. */
  <T> T element(Name name, Function<SourceElement, T> body);

  /** A repeating complex element. */
  <T> List<T> elements(Name name, Function<SourceElement, T> body);

  /** A choice element; complex types are read by the version's {@link ValueReader}. */
  Value choice(Choice choice);

  /** A reference. */
  Reference reference(Name name);

  /** A repeating reference. */
  List<Reference> references(Name name);

  /** Id, extensions and primitives' extras of this element; null if there are none. */
  Extras extras();

  /** What a version that knows only one gives for a list: that one, or nothing. */
  static <T> List<T> listOf(T value) {
    return value == null ? List.of() : List.of(value);
  }
}
