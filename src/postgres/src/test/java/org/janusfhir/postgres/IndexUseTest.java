package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.model.search.Criterion.RangeComparison.AFTER;
import static org.janusfhir.model.search.Criterion.RangeComparison.AFTER_OR_WITHIN;
import static org.janusfhir.model.search.Criterion.RangeComparison.BEFORE;
import static org.janusfhir.model.search.Criterion.RangeComparison.BEFORE_OR_WITHIN;
import static org.janusfhir.model.search.Criterion.RangeComparison.ENDS_BEFORE;
import static org.janusfhir.model.search.Criterion.RangeComparison.STARTS_AFTER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.model.search.SortValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What searches read: by every parameter that {@link SearchIndex} has, in every way that a
 * criterion can ask, and in every order. The searches that each version documents are looked at by
 * the application.
 */
class IndexUseTest {
  private static final String TENANT = LargeRecord.TENANT;
  private static final String PATIENT = LargeRecord.PATIENT;
  private static final long DAY = 86_400_000;
  private static final Criterion OF_PATIENT = ofPatient("patient");
  private static final Criterion IDS = new Criterion.Ids(List.of("1", "2"));
  private static final Criterion WRITTEN =
      new Criterion.LastUpdated(List.of(new DateRange(RangeComparison.WITHIN, 0, DAY)));

  /**
   * How it can be asked without a patient so that no index leads to few rows, and why. What a
   * version lets clients ask so is what its documented searches say.
   */
  private static final Map<String, String> NOT_LED =
      Map.ofEntries(
          Map.entry("part of a string", "an index knows beginnings: all strings are read"),
          Map.entry("a time NOT_WITHIN", "holds for nearly all"),
          Map.entry("a time AFTER", "open to one side, the index begins with the other"),
          Map.entry("a time AFTER_OR_WITHIN", "open to one side, the index begins with the other"),
          Map.entry("a time BEFORE_OR_WITHIN", "two conditions, of which the second has no end"),
          Map.entry("a time ENDS_BEFORE", "open to one side, the index begins with the other"),
          Map.entry("a quantity", "no type that is of no patient is searched for by one"),
          Map.entry("a text", "texts of codes have no column"),
          Map.entry("missing", "holds for nearly all"),
          Map.entry("present", "holds for nearly all"),
          Map.entry("not", "holds for nearly all"),
          Map.entry("a chain", "what is left of chains that lead to too many resources"));

  /** Statements differ by the kind of criterion; parameters are values in them. */
  private static final Set<String> OF_ALL =
      Set.of(
          "a code",
          "a reference",
          "a string STARTS_WITH",
          "a time WITHIN",
          "a quantity",
          "a text",
          "missing");

  /** Types that are searched for by a time without anything else. */
  private static final Set<String> TIMES_LEAD =
      Set.of(
          "Binary",
          "Location",
          "Medication",
          "Organization",
          "Patient",
          "Person",
          "Practitioner",
          "RelatedPerson",
          "Schedule",
          "Slot");

  private static LargeRecord record;
  private static LargeRecord asTheDatabaseLikes;

  @BeforeAll
  static void fill() {
    record = LargeRecord.open();
    asTheDatabaseLikes = LargeRecord.withSequentialScans();
  }

  @AfterAll
  static void close() {
    asTheDatabaseLikes.close();
    record.close();
  }

  /** Types whose resources are of patients. */
  static Stream<ResourceType> ofPatients() {
    return all().filter(type -> SearchIndex.parameters(type).contains("patient"));
  }

  static Stream<ResourceType> all() {
    return Arrays.stream(ResourceType.values());
  }

  @ParameterizedTest
  @MethodSource("ofPatients")
  void staysInOnePatientsHome(ResourceType type) {
    List<SearchStatement> searches = inEveryWay(type, OF_PATIENT);
    searches.add(SearchStatement.count(TENANT, type, List.of(OF_PATIENT), 1000));

    assertThat(record.explained(searches))
        .allSatisfy(explained -> assertThat(explained.scans()).isNotEmpty())
        .allSatisfy(explained -> assertThat(IndexUse.notAtHome(explained, PATIENT)).isEmpty());
  }

  /** Be it the subject, a performer or an actor. */
  @ParameterizedTest
  @MethodSource("ofPatients")
  void staysInOnePatientsHomeWhateverNamesThePatient(ResourceType type) {
    List<SearchStatement> searches = new ArrayList<>();
    for (String parameter : SearchIndex.parameters(type)) {
      Criterion named = ofPatient(parameter);
      searches.add(first(type, List.of(named)));
      searches.add(first(type, List.of(kinds(parameter).get("a code"), WRITTEN, named)));
      searches.add(SearchStatement.count(TENANT, type, List.of(named), 1000));
    }

    assertThat(record.explained(searches))
        .allSatisfy(explained -> assertThat(explained.scans()).isNotEmpty())
        .allSatisfy(explained -> assertThat(IndexUse.notAtHome(explained, PATIENT)).isEmpty());
  }

  @Test
  void staysInOnePatientsHomeWhereThatIsTheResource() {
    Criterion id = new Criterion.Ids(List.of(PATIENT));

    assertThat(record.explained(inEveryWay(ResourceType.PATIENT, id)))
        .allSatisfy(explained -> assertThat(explained.scans()).isNotEmpty())
        .allSatisfy(explained -> assertThat(IndexUse.notAtHome(explained, PATIENT)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("ofPatients")
  void looksNowhereElseIfNobodyElsesResourcesNameThePatient(ResourceType type) {
    for (SearchStatement search : inEveryOrder(type, List.of(OF_PATIENT))) {
      Explained done = record.done(search.sql(), search.parameters());

      assertThat(done.scans()).anyMatch(scan -> scan.table().equals("guest"));
      assertThat(IndexUse.ofOtherHomes(done)).as(search.sql()).isEmpty();
    }
  }

  @Test
  void looksElsewhereIfSomebodyElsesResourcesNameThePatient() {
    Criterion ofAnother =
        new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "q5")));

    SearchStatement search = first(ResourceType.OBSERVATION, List.of(ofAnother));
    Explained done = record.done(search.sql(), search.parameters());

    assertThat(IndexUse.ofOtherHomes(done)).isNotEmpty();
    assertThat(IndexUse.notLed(done)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isLedByAnIndexOfWhatIsAskedFor(ResourceType type) {
    assertThat(record.explained(led(type)))
        .allSatisfy(explained -> assertThat(explained.scans()).isNotEmpty())
        .allSatisfy(explained -> assertThat(IndexUse.notLed(explained)).isEmpty());
  }

  /** Each of the two alone holds for much of the record, and is open to one side. */
  @ParameterizedTest
  @CsvSource({"PATIENT, birthdate", "SLOT, start"})
  void looksAtDatesBetweenTwoOnly(ResourceType type, String parameter) {
    for (RangeComparison from : List.of(AFTER, AFTER_OR_WITHIN, STARTS_AFTER)) {
      for (RangeComparison to : List.of(BEFORE, BEFORE_OR_WITHIN, ENDS_BEFORE)) {
        Criterion since = time(parameter, from, 2000 * DAY);
        Criterion until = time(parameter, to, 2100 * DAY);
        SearchStatement search = first(type, List.of(since, until));

        Explained done = record.done(search.sql(), search.parameters());

        assertThat(IndexUse.notLed(done)).as(search.sql()).isEmpty();
        assertThat(done.scans())
            .filteredOn(scan -> scan.table().equals("moment"))
            .isNotEmpty()
            .allSatisfy(scan -> assertThat(scan.condition()).contains("begins >= ", "begins <= "));
        // One in ten days, and the resource it is of.
        assertThat(done.rows()).as(search.sql()).isLessThanOrEqualTo(2 * 11);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PATIENT", "PRACTITIONER", "SLOT", "OBSERVATION", "APPOINTMENT"})
  void isLedByThatIndexAlsoWhereNothingHindersTheDatabase(ResourceType type) {
    assertThat(asTheDatabaseLikes.explained(led(type)))
        .allSatisfy(explained -> assertThat(IndexUse.notLed(explained)).isEmpty());
    if (SearchIndex.parameters(type).contains("patient")) {
      assertThat(asTheDatabaseLikes.explained(inEveryOrder(type, List.of(OF_PATIENT))))
          .allSatisfy(explained -> assertThat(IndexUse.notAtHome(explained, PATIENT)).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void looksAtNoOtherTenantWhereNothingLeads(ResourceType type) {
    List<SearchStatement> searches = inEveryOrder(type, List.of());
    for (String parameter : SearchIndex.parameters(type)) {
      kinds(type, parameter)
          .forEach(
              (kind, criterion) -> {
                if (!leads(type, kind)) {
                  searches.add(first(type, List.of(criterion)));
                }
              });
    }

    assertThat(record.explained(searches))
        .allSatisfy(
            explained ->
                assertThat(explained.scans())
                    .isNotEmpty()
                    .allMatch(
                        scan ->
                            scan.condition().contains("tenant = ")
                                || scan.condition().contains("keys && ")));
  }

  /** By every parameter, in every way and order, each beside a criterion that confines it. */
  private static List<SearchStatement> inEveryWay(ResourceType type, Criterion confining) {
    List<SearchStatement> searches = inEveryOrder(type, List.of(confining));
    searches.add(first(type, List.of(confining, WRITTEN)));
    searches.add(SearchStatement.ids(TENANT, type, List.of(confining), 1000));
    for (String parameter : SearchIndex.parameters(type)) {
      kinds(type, parameter)
          .values()
          .forEach(criterion -> searches.add(first(type, List.of(confining, criterion))));
    }
    return searches;
  }

  /** Those without a patient that an index leads. */
  private static List<SearchStatement> led(ResourceType type) {
    List<SearchStatement> searches = inEveryOrder(type, List.of(IDS));
    searches.add(SearchStatement.count(TENANT, type, List.of(IDS), 1000));
    String any = SearchIndex.parameters(type).iterator().next();
    searches.addAll(inEveryOrder(type, List.of(kinds(any).get("a code"))));
    for (String parameter : SearchIndex.parameters(type)) {
      kinds(type, parameter)
          .forEach(
              (kind, criterion) -> {
                if (leads(type, kind)) {
                  searches.add(first(type, List.of(criterion)));
                }
              });
    }
    return searches;
  }

  private static boolean leads(ResourceType type, String kind) {
    boolean ofTime = kind.startsWith("a time");
    return !NOT_LED.containsKey(kind) && (!ofTime || TIMES_LEAD.contains(type.typeName()));
  }

  private static SearchStatement first(ResourceType type, List<Criterion> criteria) {
    return SearchStatement.rows(
        TENANT, type, criteria, Order.of(type, SortOrder.NEWEST_FIRST), null, 51);
  }

  /** The first page and the next one of every order; orders without columns are the same. */
  private static List<SearchStatement> inEveryOrder(ResourceType type, List<Criterion> criteria) {
    List<SortOrder> orders = new ArrayList<>(List.of(SortOrder.ID));
    Set<String> names = new TreeSet<>(SearchIndex.orders(type));
    names.addAll(List.of(SortOrder.TIME, SortOrder.LAST_UPDATED));
    for (String name : names) {
      orders.add(new SortOrder(List.of(new SortOrder.Key(name, false))));
      orders.add(new SortOrder(List.of(new SortOrder.Key(name, true))));
    }
    Map<String, SearchStatement> searches = new LinkedHashMap<>();
    for (SortOrder wanted : orders) {
      Order order = Order.of(type, wanted);
      boolean byId = order.columns() == Order.Columns.ID;
      SortPosition after = new SortPosition(byId ? List.of() : List.of(SortValues.time(DAY)), "id");
      for (SortPosition from : Arrays.asList(null, after)) {
        SearchStatement search = SearchStatement.rows(TENANT, type, criteria, order, from, 51);
        searches.put(search.sql(), search);
      }
    }
    return new ArrayList<>(searches.values());
  }

  /** Criteria of every kind of a type's first parameters, and of some kinds of all. */
  private static Map<String, Criterion> kinds(ResourceType type, String parameter) {
    Map<String, Criterion> kinds = kinds(parameter);
    if (SearchIndex.parameters(type).stream().limit(2).noneMatch(parameter::equals)) {
      kinds.keySet().retainAll(OF_ALL);
    }
    return kinds;
  }

  /** Criteria of every kind, by what they are. */
  private static Map<String, Criterion> kinds(String parameter) {
    Token code = new Token("urn:x", "1");
    Criterion tokens = new Criterion.Tokens(parameter, List.of(code, new Token(null, "2")));
    Criterion amount = quantity(parameter, RangeComparison.OVERLAPS);
    Map<String, Criterion> kinds = new LinkedHashMap<>();
    kinds.put("a code", tokens);
    kinds.put(
        "a reference",
        new Criterion.References(
            parameter,
            List.of(new Target(ResourceType.PRACTITIONER, "1")),
            List.of("urn:elsewhere")));
    kinds.put("an address", new Criterion.Uris(parameter, List.of("urn:x")));
    for (StringMatch match : StringMatch.values()) {
      kinds.put(
          match == StringMatch.CONTAINS ? "part of a string" : "a string " + match,
          new Criterion.Strings(parameter, match, List.of("x")));
    }
    for (RangeComparison comparison : RangeComparison.values()) {
      long start = comparison == RangeComparison.STARTS_AFTER ? 50_000 * DAY : 0;
      kinds.put("a time " + comparison, time(parameter, comparison, start));
    }
    kinds.put("a quantity", amount);
    kinds.put("a place", new Criterion.Near(parameter, List.of(new Place(42, -83)), 1000));
    kinds.put("a text", new Criterion.Texts(parameter, List.of("x")));
    kinds.put("a pair", new Criterion.Composites(parameter, List.of(new Pair(code, amount))));
    kinds.put("missing", new Criterion.Missing(parameter, true));
    kinds.put("present", new Criterion.Missing(parameter, false));
    kinds.put("not", new Criterion.Not(tokens));
    kinds.put(
        "any", new Criterion.Any(List.of(tokens, new Criterion.Uris(parameter, List.of("urn:y")))));
    kinds.put(
        "a chain",
        new Criterion.Chain(
            parameter,
            List.of(
                new Link(
                    ResourceType.PATIENT, new Criterion.Tokens("identifier", List.of(code))))));
    return kinds;
  }

  private static Criterion ofPatient(String parameter) {
    return new Criterion.References(parameter, List.of(new Target(ResourceType.PATIENT, PATIENT)));
  }

  /** How a time stands to a day that begins then. */
  private static Criterion time(String parameter, RangeComparison comparison, long start) {
    return new Criterion.Dates(parameter, List.of(new DateRange(comparison, start, start + DAY)));
  }

  private static Criterion quantity(String parameter, RangeComparison comparison) {
    return new Criterion.Quantities(
        parameter,
        List.of(new QuantityRange(comparison, BigDecimal.ONE, BigDecimal.TEN, null, "mg")));
  }
}
