package org.janusfhir.store.contract;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SortOrder;

/** Queries of every kind over a {@link RandomRecord}. */
public final class RandomQueries {
  private RandomQueries() {}

  /** Orders by some of these parameters, by times and by id. */
  public static Arbitrary<SortOrder> orders(String... parameters) {
    Arbitrary<SortOrder.Key> keys =
        Combinators.combine(
                Arbitraries.oneOf(
                    Arbitraries.of(parameters),
                    Arbitraries.of(SortOrder.TIME, SortOrder.LAST_UPDATED)),
                Arbitraries.of(true, false))
            .as(SortOrder.Key::new);
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.of(SortOrder.ID, SortOrder.NEWEST_FIRST)),
        Tuple.of(3, keys.list().ofMinSize(1).ofMaxSize(3).map(SortOrder::new)));
  }

  /** Criteria for patients. */
  public static Arbitrary<Criterion> ofPatients() {
    Arbitrary<Criterion> any = Arbitraries.oneOf(patients(), ids("p"), lastUpdated());
    return negated(any, "birthdate", "name", "careprovider");
  }

  /** Criteria for observations. */
  public static Arbitrary<Criterion> ofObservations() {
    Arbitrary<Criterion> any =
        Arbitraries.oneOf(
            references(),
            uris(),
            codes(),
            texts(),
            dates("date"),
            quantities("value-quantity"),
            quantities("component-value-quantity"),
            composites(),
            chains(),
            lastUpdated(),
            ids("o"));
    return negated(any, "date", "code", "value-quantity", "performer", "value-string");
  }

  private static Arbitrary<Criterion> negated(Arbitrary<Criterion> any, String... parameters) {
    Arbitrary<Criterion> missing =
        Combinators.combine(Arbitraries.of(parameters), Arbitraries.of(true, false))
            .as(Criterion.Missing::new);
    return Arbitraries.frequencyOf(
        Tuple.of(8, any), Tuple.of(1, any.map(Criterion.Not::new)), Tuple.of(1, missing));
  }

  private static Arbitrary<Criterion> patients() {
    Arbitrary<Criterion> names =
        Combinators.combine(
                Arbitraries.of("name", "family", "given"),
                Arbitraries.of(StringMatch.class),
                some(
                    Arbitraries.oneOf(
                        Arbitraries.of(RandomRecord.NAMES),
                        Arbitraries.of("", "B", "ber", "DER", "marie", "ström", "erg", "x"))))
            .as(Criterion.Strings::new);
    Arbitrary<Criterion> identifiers =
        some(tokens(
                Arbitraries.of("urn:0", "urn:1", "urn:9", "").injectNull(0.4),
                Arbitraries.of("0", "1", "12", "99").injectNull(0.2)))
            .map(tokens -> new Criterion.Tokens("identifier", tokens));
    Arbitrary<Criterion> genders =
        Arbitraries.of("male", "female", "none")
            .map(code -> new Criterion.Tokens("gender", List.of(new Token(null, code))));
    return Arbitraries.oneOf(names, identifiers, genders, dates("birthdate"));
  }

  private static Arbitrary<Criterion> references() {
    Arbitrary<Target> targets =
        Combinators.combine(
                Arbitraries.of(ResourceType.PATIENT, ResourceType.PRACTITIONER),
                Arbitraries.integers().between(0, 12))
            .as((type, n) -> new Target(type, (type == ResourceType.PATIENT ? "p" : "d") + n));
    return Combinators.combine(
            Arbitraries.of("patient", "subject", "performer"),
            targets.list().ofMaxSize(4),
            addresses().list().ofMaxSize(2))
        .as(Criterion.References::new);
  }

  private static Arbitrary<Criterion> uris() {
    return addresses()
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(uris -> new Criterion.Uris("performer", uris));
  }

  private static Arbitrary<String> addresses() {
    return Arbitraries.of(RandomRecord.OUTSIDE, "https://nowhere.example/x", "");
  }

  private static Arbitrary<Criterion> codes() {
    return Combinators.combine(Arbitraries.of("code", "component-code"), some(loinc()))
        .as(Criterion.Tokens::new);
  }

  private static Arbitrary<Criterion> texts() {
    return some(Arbitraries.of("blood", "PRES", "artérielle", "arterielle", "ood", ""))
        .map(values -> new Criterion.Texts("code", values));
  }

  private static Arbitrary<Criterion> composites() {
    Arbitrary<Pair> pairs =
        Combinators.combine(loinc(), quantities("value-quantity")).as(Pair::new);
    return Combinators.combine(
            Arbitraries.of("code-value-quantity", "component-code-value-quantity"), some(pairs))
        .as(Criterion.Composites::new);
  }

  private static Arbitrary<Criterion> chains() {
    Arbitrary<Link> links =
        some(patients()).map(criteria -> new Link(ResourceType.PATIENT, criteria));
    return Combinators.combine(Arbitraries.of("patient", "performer"), some(links))
        .as(Criterion.Chain::new);
  }

  private static Arbitrary<Criterion> quantities(String parameter) {
    Arbitrary<BigDecimal> numbers = Arbitraries.of(RandomRecord.NUMBERS).map(BigDecimal::new);
    Arbitrary<QuantityRange> ranges =
        Combinators.combine(
                Arbitraries.of(RangeComparison.class),
                numbers,
                Arbitraries.of("0", "0.1", "100").map(BigDecimal::new),
                Arbitraries.of(RandomRecord.UCUM, "urn:units", "").injectNull(0.5),
                Arbitraries.of("mg", "some mg", "kg").injectNull(0.5))
            .as(
                (how, low, width, system, unit) ->
                    new QuantityRange(how, low, low.add(width), system, unit));
    return some(ranges).map(all -> new Criterion.Quantities(parameter, all));
  }

  private static Arbitrary<Criterion> dates(String parameter) {
    return ranges(Arbitraries.of(RandomRecord.DATES))
        .map(ranges -> new Criterion.Dates(parameter, ranges));
  }

  /** The record is written in the first seconds of 2016. */
  private static Arbitrary<Criterion> lastUpdated() {
    return ranges(
            Arbitraries.of("2016", "2015-12-31", "2016-01-01T00:00:02Z", "2016-01-01T00:00:05Z"))
        .map(Criterion.LastUpdated::new);
  }

  private static Arbitrary<List<DateRange>> ranges(Arbitrary<String> dates) {
    return some(
        Combinators.combine(Arbitraries.of(RangeComparison.class), dates.map(FhirDateTime::of))
            .as((how, date) -> new DateRange(how, date.startMillis(), date.endMillis())));
  }

  private static Arbitrary<Criterion> ids(String prefix) {
    return Arbitraries.integers()
        .between(0, 300)
        .map(number -> prefix + number)
        .list()
        .ofMaxSize(80)
        .map(Criterion.Ids::new);
  }

  private static Arbitrary<Token> loinc() {
    return tokens(
        Arbitraries.of(ObservationBuilder.SYSTEM, "urn:other").injectNull(0.4),
        Arbitraries.of(RandomRecord.CODES).injectNull(0.1));
  }

  private static Arbitrary<Token> tokens(Arbitrary<String> systems, Arbitrary<String> codes) {
    return Combinators.combine(systems, codes).as(Token::new);
  }

  private static <T> Arbitrary<List<T>> some(Arbitrary<T> values) {
    return values.list().ofMinSize(1).ofMaxSize(3);
  }
}
