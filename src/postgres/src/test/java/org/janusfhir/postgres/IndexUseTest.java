package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.postgres.Explained.Scan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What searches read. Versions document searches by the parameters that {@link SearchIndex} has, so
 * each of these is asked for in every way it could be.
 */
class IndexUseTest {
  private static final int PATIENTS = 1_500;
  private static final long DAY = 86_400_000;
  private static final String PATIENT = "p7";
  private static final Pattern HOME = Pattern.compile("home = '([^']*)'");
  private static final Criterion OF_PATIENT =
      new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, PATIENT)));

  @BeforeAll
  static void fill() {
    TestDatabase.clear();
    try (PostgresStore store = TestDatabase.open(Clock.systemUTC())) {
      SyntheticRecord.add(store, 0, PATIENTS);
    }
    TestDatabase.analyze();
  }

  /** Types whose resources are of patients. */
  static Stream<ResourceType> ofPatients() {
    return Arrays.stream(ResourceType.values())
        .filter(type -> SearchIndex.parameters(type).contains("patient"));
  }

  /** Patients and what is of no patient. */
  static Stream<ResourceType> ofAll() {
    return Arrays.stream(ResourceType.values())
        .filter(type -> type == ResourceType.PATIENT || !SearchIndex.ofPatients(type));
  }

  @ParameterizedTest
  @MethodSource("ofPatients")
  void readsNothingButOnePatientsRecord(ResourceType type) {
    List<List<Criterion>> searches = new ArrayList<>();
    searches.add(List.of(OF_PATIENT));
    for (String parameter : parameters(type)) {
      every(parameter).forEach(criterion -> searches.add(List.of(OF_PATIENT, criterion)));
    }
    for (List<Criterion> criteria : searches) {
      for (Explained explained : explained(type, criteria)) {
        assertThat(explained.scans()).isNotEmpty();
        for (Scan scan : explained.scans()) {
          assertThat(scan.condition())
              .as("%s %s: %s", type, criteria, explained.scans())
              .contains(scan.table().equals("guest") ? "patient = '" + PATIENT + "'" : "home = ");
          assertThat(homes(scan)).as("%s %s", type, criteria).containsOnly(PATIENT);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofAll")
  void findsWhatIsOfNoPatientByAnIndex(ResourceType type) {
    for (String parameter : parameters(type)) {
      every(parameter)
          .forEach(
              criterion -> {
                for (Explained explained : explained(type, List.of(criterion))) {
                  for (Scan scan : explained.scans()) {
                    assertThat(scan.condition())
                        .as("%s %s: %s", type, criterion, explained.scans())
                        .containsAnyOf("tenant = ", "keys && ");
                  }
                }
              });
    }
  }

  @Test
  void findsFewOfAllPatientsByWhatTheySay() {
    List<Criterion> selective =
        List.of(
            new Criterion.Tokens("identifier", List.of(new Token("urn:p", "7"))),
            new Criterion.Strings("family", StringMatch.STARTS_WITH, List.of("name77")),
            new Criterion.Dates(
                "birthdate", List.of(new DateRange(RangeComparison.WITHIN, 0, DAY))));
    for (Criterion criterion : selective) {
      Explained explained = explained(ResourceType.PATIENT, List.of(criterion)).get(0);
      assertThat(explained.scans()).as("%s", criterion).anyMatch(scan -> leads(scan.condition()));
    }
  }

  /** Those of all types are asked of patients and observations. */
  private static Set<String> parameters(ResourceType type) {
    Set<String> parameters = new TreeSet<>(SearchIndex.parameters(type));
    if (type != ResourceType.PATIENT && type != ResourceType.OBSERVATION) {
      parameters.removeAll(SearchIndex.OF_EVERY_TYPE);
    }
    return parameters;
  }

  private static boolean leads(String condition) {
    return condition.contains("keys && ")
        || condition.contains("value >= ")
        || condition.contains("begins >= ");
  }

  /** Criteria of every kind that an index is to help with. */
  private static Stream<Criterion> every(String parameter) {
    return Stream.of(
        new Criterion.Tokens(parameter, List.of(new Token("urn:x", "1"), new Token(null, "2"))),
        new Criterion.References(
            parameter,
            List.of(new Target(ResourceType.PRACTITIONER, "1")),
            List.of("urn:elsewhere")),
        new Criterion.Strings(parameter, StringMatch.STARTS_WITH, List.of("x")),
        new Criterion.Dates(
            parameter,
            List.of(
                new DateRange(RangeComparison.WITHIN, 0, DAY),
                new DateRange(RangeComparison.STARTS_AFTER, 0, 50_000 * DAY))),
        new Criterion.Quantities(
            parameter,
            List.of(
                new QuantityRange(
                    RangeComparison.AFTER, BigDecimal.ONE, BigDecimal.ONE, null, "mg"))));
  }

  private static List<Explained> explained(ResourceType type, List<Criterion> criteria) {
    List<Explained> all = new ArrayList<>();
    Order order = Order.of(type, SortOrder.NEWEST_FIRST);
    all.add(TestDatabase.explain(SearchStatement.rows(TENANT, type, criteria, order, null, 51)));
    if (criteria.get(criteria.size() - 1) instanceof Criterion.References) {
      all.add(TestDatabase.explain(SearchStatement.count(TENANT, type, criteria, 1000)));
    }
    return all;
  }

  private static List<String> homes(Scan scan) {
    List<String> homes = new ArrayList<>();
    Matcher matcher = HOME.matcher(scan.condition());
    while (matcher.find()) {
      homes.add(matcher.group(1));
    }
    return homes.isEmpty() ? List.of(PATIENT) : homes;
  }
}
