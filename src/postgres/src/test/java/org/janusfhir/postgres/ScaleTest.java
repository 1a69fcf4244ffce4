package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.key;

import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.postgres.ReadStatements.Read;
import org.junit.jupiter.api.Test;

/** What a request reads does not grow with the number of patients, counted in blocks, not time. */
class ScaleTest {
  private static final int FEW = 100;

  /** With another number in this property, as many as that; then the blocks are told, too. */
  private static final String PATIENTS = "tests.scale.patients";

  private static final int MANY = Integer.getInteger(PATIENTS, 2_000);

  /** Indexes have a level more, of which a search may look at several. */
  private static final long LEVELS = 12;

  /** The beginning of 2005. */
  private static final long LATE = 1_104_537_600_000L;

  @Test
  void readsAsMuchOfManyPatientsAsOfFew() {
    TestDatabase.clear();
    try (PostgresStore store = TestDatabase.open(Clock.systemUTC())) {
      // Given
      SyntheticRecord.add(store, 0, FEW);
      Map<String, Long> ofFew = blocks();

      // When
      SyntheticRecord.add(store, FEW, MANY);
      Map<String, Long> ofMany = blocks();

      // Then
      if (Integer.getInteger(PATIENTS) != null) {
        System.out.println("Blocks of " + FEW + " patients: " + ofFew);
        System.out.println("Blocks of " + MANY + " patients: " + ofMany);
      }
      ofFew.forEach(
          (request, blocks) ->
              assertThat(ofMany.get(request))
                  .as(request + ", of few " + ofFew + ", of many " + ofMany)
                  .isLessThanOrEqualTo(blocks + LEVELS));
    }
  }

  private static Map<String, Long> blocks() {
    TestDatabase.analyze();
    Criterion patient =
        new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "p7")));
    Criterion code = new Criterion.Tokens("code", List.of(new Token(null, "c3")));
    Criterion late =
        new Criterion.Dates(
            "date", List.of(new DateRange(RangeComparison.STARTS_AFTER, LATE, LATE)));
    Map<String, Long> blocks = new LinkedHashMap<>();
    blocks.put("all of a patient", search(ResourceType.OBSERVATION, patient));
    blocks.put("a code", search(ResourceType.OBSERVATION, patient, code));
    blocks.put("a time", search(ResourceType.OBSERVATION, patient, late));
    blocks.put(
        "an identifier",
        search(
            ResourceType.PATIENT,
            new Criterion.Tokens("identifier", List.of(new Token("urn:p", "7")))));
    blocks.put(
        "a name",
        search(
            ResourceType.PATIENT,
            new Criterion.Strings("family", StringMatch.EXACT, List.of("Name7"))));
    blocks.put(
        "a performer",
        search(
            ResourceType.OBSERVATION,
            new Criterion.References(
                "performer", List.of(new Target(ResourceType.PATIENT, "p7")))));
    blocks.put("a patient", read(ReadStatements.one(key(ResourceType.PATIENT, "p7"))));
    blocks.put("an observation", read(ReadStatements.one(key(ResourceType.OBSERVATION, "o7-3"))));
    blocks.put("its history", read(ReadStatements.history(key(ResourceType.OBSERVATION, "o7-3"))));
    return blocks;
  }

  private static long search(ResourceType type, Criterion... criteria) {
    Order order = Order.of(type, SortOrder.NEWEST_FIRST);
    SearchStatement statement =
        SearchStatement.rows(TENANT, type, List.of(criteria), order, null, 51);
    return done(statement.sql(), statement.parameters());
  }

  private static long read(Read read) {
    return done(read.sql(), read.parameters());
  }

  private static long done(String sql, Tuple parameters) {
    return TestDatabase.done(sql, parameters).blocks();
  }
}
