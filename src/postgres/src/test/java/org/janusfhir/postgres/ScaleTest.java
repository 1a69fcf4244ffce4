package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.key;

import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.model.search.SortValues;
import org.janusfhir.postgres.ReadStatements.Read;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.contract.DateContract;
import org.junit.jupiter.api.Test;

/**
 * What a request reads does not grow with the number of patients, counted in rows and blocks, not
 * time.
 */
class ScaleTest {
  private static final int FEW = 100;

  /** How many it is compared with, one after the other; if they are set, blocks are told, too. */
  private static final String PATIENTS = "tests.scale.patients";

  private static final List<Integer> MANY =
      Stream.of(System.getProperty(PATIENTS, "1000").split(",", -1)).map(Integer::valueOf).toList();

  /** Indexes have a level more, which each of several looks into them sees. */
  private static final double LEVELS = 1.5;

  /** What was read. */
  private record Work(long rows, long blocks) {
    @Override
    public String toString() {
      return rows + "/" + blocks;
    }
  }

  /** The beginning of 2005. */
  private static final long LATE = 1_104_537_600_000L;

  @Test
  void readsAsMuchOfManyPatientsAsOfFew() {
    TestDatabase.clear();
    try (PostgresStore store = TestDatabase.open(Clock.systemUTC())) {
      // Given
      SyntheticRecord.add(store, 0, FEW);
      Map<String, Work> ofFew = work();
      tell(FEW, ofFew);
      int before = FEW;
      for (int many : MANY) {
        // When
        SyntheticRecord.add(store, before, many);
        before = many;
        Map<String, Work> ofMany = work();

        // Then
        tell(many, ofMany);
        for (Map.Entry<String, Work> few : ofFew.entrySet()) {
          Work ofOne = ofMany.get(few.getKey());
          String what = few.getKey() + ", of few " + ofFew + ", of " + many + ' ' + ofMany;
          assertThat(ofOne.rows()).as(what).isLessThanOrEqualTo(few.getValue().rows());
          assertThat(ofOne.blocks())
              .as(what)
              .isLessThanOrEqualTo(Math.round(few.getValue().blocks() * LEVELS));
        }
      }
    }
  }

  private static void tell(int patients, Map<String, Work> work) {
    if (System.getProperty(PATIENTS) != null) {
      System.out.println("Rows/blocks of " + patients + " patients: " + work);
    }
  }

  private static Map<String, Work> work() {
    TestDatabase.analyze();
    Criterion patient =
        new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "p7")));
    Criterion code = new Criterion.Tokens("code", List.of(new Token(null, "c3")));
    Criterion late =
        new Criterion.Dates(
            "date", List.of(new DateRange(RangeComparison.STARTS_AFTER, LATE, LATE)));
    Map<String, Work> work = new LinkedHashMap<>();
    work.put("all of a patient", search(ResourceType.OBSERVATION, patient));
    work.put("a code", search(ResourceType.OBSERVATION, patient, code));
    work.put("a time", search(ResourceType.OBSERVATION, patient, late));
    work.put(
        "an identifier",
        search(
            ResourceType.PATIENT,
            new Criterion.Tokens("identifier", List.of(new Token("urn:p", "7")))));
    work.put(
        "a name",
        search(
            ResourceType.PATIENT,
            new Criterion.Strings("family", StringMatch.EXACT, List.of("Name7"))));
    work.put(
        "a performer",
        search(
            ResourceType.OBSERVATION,
            new Criterion.References(
                "performer", List.of(new Target(ResourceType.PATIENT, "p7")))));
    work.put(
        "born between two days",
        search(
            ResourceType.PATIENT,
            birth(RangeComparison.AFTER_OR_WITHIN, "1900-01-01"),
            birth(RangeComparison.BEFORE_OR_WITHIN, "1900-12-31")));
    work.put(
        "the next page",
        search(
            ResourceType.OBSERVATION,
            new SortPosition(List.of(SortValues.time(LATE)), "o"),
            patient));
    ResourceKey observation = key(ResourceType.OBSERVATION, "o7-3");
    work.put("a patient", read(ReadStatements.one(key(ResourceType.PATIENT, "p7"))));
    work.put("an observation", read(ReadStatements.one(observation)));
    work.put("its history", read(ReadStatements.history(observation)));
    work.put("a version of it", read(ReadStatements.version(observation, 1)));
    work.put(
        "what is included",
        read(
            ReadStatements.many(
                List.of(
                    observation,
                    key(ResourceType.PATIENT, "p7"),
                    key(ResourceType.ORGANIZATION, "g7")))));
    return work;
  }

  private static Criterion birth(RangeComparison comparison, String date) {
    return new Criterion.Dates("birthdate", List.of(DateContract.range(comparison, date)));
  }

  private static Work search(ResourceType type, Criterion... criteria) {
    return search(type, null, criteria);
  }

  private static Work search(ResourceType type, SortPosition after, Criterion... criteria) {
    Order order = Order.of(type, SortOrder.NEWEST_FIRST);
    SearchStatement statement =
        SearchStatement.rows(TENANT, type, List.of(criteria), order, after, 51);
    return done(statement.sql(), statement.parameters());
  }

  private static Work read(Read read) {
    return done(read.sql(), read.parameters());
  }

  private static Work done(String sql, Tuple parameters) {
    Explained done = TestDatabase.done(sql, parameters);
    return new Work(done.rows(), done.blocks());
  }
}
