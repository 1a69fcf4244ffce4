package org.janusfhir.wire.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.janusfhir.model.Annotation;
import org.janusfhir.model.CodeableConcept;
import org.janusfhir.model.Coding;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Observation;
import org.janusfhir.model.ObservationStatus;
import org.janusfhir.model.Period;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityComparator;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Observations with any text, number and date that the standard allows. */
final class Observations {
  private static final String OFFSET = "Z";

  private Observations() {}

  static Arbitrary<Observation> any() {
    return Combinators.combine(texts(), effectives(), values(), texts())
        .as(
            (display, effective, value, note) ->
                new Observation(
                    ResourceHead.of("any"),
                    null,
                    ObservationStatus.FINAL,
                    null,
                    concept(display),
                    Reference.to(ResourceType.PATIENT, "1"),
                    null,
                    effective,
                    null,
                    null,
                    value,
                    null,
                    null,
                    List.of(new Annotation(null, null, note, null)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
  }

  private static CodeableConcept concept(String display) {
    Coding coding = new Coding("http://loinc.org", null, "8302-2", display, null, null);
    return new CodeableConcept(List.of(coding), null, null);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '\ud7ff')
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(text -> text.equals(text.strip()) && text.chars().noneMatch(Observations::control));
  }

  private static boolean control(int c) {
    return Character.isISOControl(c) || (Character.isWhitespace(c) && c != ' ');
  }

  private static Arbitrary<Value> values() {
    Arbitrary<Value> quantities =
        Combinators.combine(decimals(), Arbitraries.of(QuantityComparator.class).injectNull(0.5))
            .as(
                (number, comparator) ->
                    new Quantity(null, number, comparator, "cm", null, null, null));
    Arbitrary<Value> strings = texts().map(text -> Primitive.of(ValueType.STRING, text));
    return Arbitraries.oneOf(quantities, strings);
  }

  private static Arbitrary<BigDecimal> decimals() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(
                    BigInteger.valueOf(-1_000_000_000_000L),
                    BigInteger.valueOf(1_000_000_000_000L)),
            Arbitraries.integers().between(0, 8))
        .as(BigDecimal::new);
  }

  private static Arbitrary<Value> effectives() {
    Arbitrary<Value> moments = dateTimes().map(text -> Primitive.of(ValueType.DATE_TIME, text));
    Arbitrary<Value> periods =
        Combinators.combine(dateTimes(), dateTimes().injectNull(0.3))
            .as((start, end) -> new Period(FhirDateTime.of(start), FhirDateTime.of(end), null));
    return Arbitraries.oneOf(moments, periods);
  }

  private static Arbitrary<String> dateTimes() {
    Arbitrary<String> year = Arbitraries.integers().between(1900, 2100).map(String::valueOf);
    Arbitrary<String> month = two(1, 12);
    Arbitrary<String> day = two(1, 28);
    Arbitrary<String> time =
        Combinators.combine(two(0, 23), two(0, 59), two(0, 59), fractions(), offsets())
            .as((h, m, s, fraction, offset) -> 'T' + h + ':' + m + ':' + s + fraction + offset);
    Arbitrary<String> yearMonth = Combinators.combine(year, month).as((y, m) -> y + '-' + m);
    Arbitrary<String> date = Combinators.combine(yearMonth, day).as((ym, d) -> ym + '-' + d);
    Arbitrary<String> dateTime = Combinators.combine(date, time).as((d, t) -> d + t);
    return Arbitraries.oneOf(year, yearMonth, date, dateTime);
  }

  private static Arbitrary<String> two(int least, int most) {
    return Arbitraries.integers().between(least, most).map(n -> n < 10 ? "0" + n : "" + n);
  }

  private static Arbitrary<String> fractions() {
    return Arbitraries.of("", ".5", ".25", ".123", ".000");
  }

  private static Arbitrary<String> offsets() {
    return Arbitraries.of(OFFSET, "+00:00", "-05:00", "+05:30", "+14:00");
  }
}
