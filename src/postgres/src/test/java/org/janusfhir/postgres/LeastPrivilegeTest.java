package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.writeNew;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.WriteResult;
import org.junit.jupiter.api.Test;

/** Servers whose user only reads and writes, made as docs/kubernetes.md says. */
class LeastPrivilegeTest {
  private static final Path GUIDE = Path.of("../../docs/kubernetes.md");
  private static final int NEW_RECORD = 0;
  private static final int OLD_RECORD = 1;
  private static final String ADDRESS = TestServer.newDatabase();

  @Test
  void serversNeedNoMoreThanToReadAndWrite() throws IOException {
    // Given
    script(NEW_RECORD, "fresh").run(ADDRESS);

    // When
    migrate("fresh", "fresh_owner");

    // Then
    writesAndOwnsNothing("fresh");
  }

  @Test
  void tablesAreTakenFromServersThatOwnThem() throws IOException {
    // Given
    TestServer.execute(ADDRESS, "CREATE ROLE former LOGIN");
    TestServer.execute(ADDRESS, "CREATE DATABASE former OWNER former");
    migrate("former", "former");

    // When
    script(OLD_RECORD, "former").run(ADDRESS);

    // Then
    assertThat(migrate("former", "former_owner")).isZero();
    as("former_owner", "former", "CREATE TABLE of_an_upgrade (a int)");
    as("former", "former", "INSERT INTO of_an_upgrade (a) VALUES (1)");
    writesAndOwnsNothing("former");
  }

  /** The database has the name of the servers' user. */
  private static void writesAndOwnsNothing(String user) {
    try (PostgresStore store = PostgresStore.open(pool(user, user), Clock.systemUTC())) {
      writeNew(store, patient("p", "Dahl"), observation("o", "p", "2016"));
      assertThat(await(store.write(TENANT, patient("p", "Lund"), 1)))
          .isInstanceOf(WriteResult.Written.class);
      store.bulkLoad(TENANT).put(List.of(patient("q", "Dahl")));
      assertThat(find(store, ResourceType.PATIENT)).containsExactlyInAnyOrder("p", "q");
    }
    for (String statement :
        List.of(
            "DROP TABLE resource",
            "TRUNCATE former",
            "ALTER TABLE about ADD more int",
            "CREATE TABLE of_a_server (a int)")) {
      assertThatThrownBy(() -> as(user, user, statement))
          .as(statement)
          .rootCause()
          .hasMessageMatching("(?s)ERROR: (must be owner of|permission denied for) .*");
    }
  }

  private static void as(String user, String database, String statement) {
    TestServer.execute(
        PsqlScript.another(ADDRESS, database), "SET ROLE " + user + "; " + statement);
  }

  /** Under names of its own, because users are those of all databases of a server. */
  private static PsqlScript script(int number, String name) throws IOException {
    return PsqlScript.readAll(GUIDE).get(number).with("janus", name);
  }

  private static int migrate(String database, String user) {
    return TestDatabase.migrate(PsqlScript.another(ADDRESS, database), user);
  }

  private static Pool pool(String database, String user) {
    return TestDatabase.pool(PsqlScript.another(ADDRESS, database), user);
  }
}
