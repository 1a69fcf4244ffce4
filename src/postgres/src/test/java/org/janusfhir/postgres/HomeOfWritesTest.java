package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.TestResources.patient;
import static org.janusfhir.store.contract.TestResources.quantity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.postgres.Statements.Statement;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredVersion;
import org.janusfhir.store.contract.ObservationBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every statement of a write says by its values where the rows are that it is about. */
class HomeOfWritesTest {
  private final Statements statements = new Statements();
  private PostgresStore store;

  @BeforeEach
  void open() {
    TestDatabase.clearFew();
    store = PostgresStore.open(statements.through(TestDatabase.pool()), Clock.systemUTC());
    await(store.write(TENANT, patient("p", "Dahl"), 0));
    statements.take();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void namesTheHomeOfWhatIsNew() {
    await(store.write(TENANT, observation("2015"), 0));

    assertThat(tablesNamedBy(statements.take()))
        .containsExactly("place", "resource", "resource", "moment", "measure");
  }

  @Test
  void namesTheHomeOfWhatChanges() {
    await(store.write(TENANT, observation("2015"), 0));
    statements.take();

    await(store.write(TENANT, observation("2016"), 1));

    assertThat(tablesNamedBy(statements.take()))
        .containsExactly(
            "place",
            "resource",
            "resource",
            "moment",
            "phrase",
            "measure",
            "former",
            "moment",
            "measure");
  }

  @Test
  void namesTheHomeOfFormerVersionsThatComeAgain() {
    await(store.write(TENANT, observation("2015"), 0));
    await(store.write(TENANT, observation("2016"), 1));
    statements.take();

    ResourceKey key = new ResourceKey(TENANT, ResourceType.OBSERVATION, "o");
    await(store.restore(TENANT, List.of(new StoredVersion(key, 1, 1000, observation("2015")))));

    assertThat(tablesNamedBy(statements.take()))
        .containsExactly("place", "place", "resource", "former");
  }

  @Test
  void writesListsInAsManyStatementsAsOneResource() {
    store.bulkLoad(TENANT).put(List.of(patient("q", "Lund"), observation("2015")));

    assertThat(statements.take()).anyMatch(s -> s.parameters().getValue(1) instanceof String[]);
    assertThat(await(store.history(new ResourceKey(TENANT, ResourceType.OBSERVATION, "o"))))
        .hasSize(1);
  }

  /** The tables, in their order; each statement has the value there that distributes its table. */
  private static List<String> tablesNamedBy(List<Statement> asked) {
    List<String> tables = new ArrayList<>();
    for (Statement statement : asked) {
      String table = table(statement.sql());
      tables.add(table);
      boolean ofPlace = table.equals("place");
      assertThat(statement.parameters().getValue(ofPlace ? 2 : 1))
          .as(statement.sql())
          .isEqualTo(ofPlace ? "o" : "p");
      assertThat(statement.sql())
          .containsPattern(
              ofPlace
                  ? "VALUES \\(\\$1, \\$2, \\$3|id = \\$3"
                  : "SELECT \\$1::text, \\$2::text, |home = \\$2");
    }
    return tables;
  }

  /** The one that a statement is about. */
  private static String table(String sql) {
    for (String table : List.of("place", "former", "resource", "moment", "phrase", "measure")) {
      if (Pattern.compile("(FROM|INTO|UPDATE) " + table + "\\s|JOIN " + table)
          .matcher(sql)
          .find()) {
        return table;
      }
    }
    throw new AssertionError(sql);
  }

  private static Observation observation(String effective) {
    return new ObservationBuilder("o")
        .subject(Reference.to(ResourceType.PATIENT, "p"))
        .code(null, "c")
        .value(quantity("1", "mg", null, "mg"))
        .effective(Primitive.of(ValueType.DATE_TIME, effective))
        .build();
  }
}
