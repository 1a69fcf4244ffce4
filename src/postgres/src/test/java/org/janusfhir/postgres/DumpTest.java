package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.TestResources.observation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.store.Store;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups that PostgreSQL's own tools make while Janus writes, and their restoring, as
 * docs/operations.md says it and with the users of docs/kubernetes.md. The server that comes as an
 * artifact has no such tools, so this is run with an installed one only.
 */
@Tag("installed-postgres")
class DumpTest {
  private static final Path USERS = Path.of("../../docs/kubernetes.md");
  private static final Path OPERATIONS = Path.of("../../docs/operations.md");

  /** Users are those of all databases of a server, so that these have names of their own. */
  private static final String NAME = "dumped";

  private static final String OWNER = NAME + "_owner";
  private static final int WRITTEN_BEFORE = 40;
  private static final int BATCH = 5;

  @TempDir private Path folder;

  @Test
  void hasAllThatWasAnsweredBeforeItAndNoHalfWriteAndIsServedAgain() throws Exception {
    String server = TestServer.newDatabase();
    String original = PsqlScript.another(server, NAME);
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    byte[] secret;
    int before;
    // Given
    script(USERS).run(server);
    TestDatabase.migrate(original, OWNER);
    try (PostgresStore store = served(original)) {
      secret = store.secret();
      Thread writer = new Thread(() -> writeUntil(ended, store, answered), "writer");
      writer.start();
      while (writer.isAlive() && answered.get() < WRITTEN_BEFORE) {
        Thread.sleep(5);
      }

      // When
      before = answered.get();
      run(server, told("pg_dump"));
      ended.set(true);
      writer.join();
    }

    // Then: beside the other
    script(OPERATIONS).run(server);
    run(server, told("pg_restore"));
    assertHas(PsqlScript.another(server, "restored"), secret, before, answered.get());

    // Then: where nobody knows of it
    String elsewhere = anotherServer();
    script(USERS).run(elsewhere);
    run(elsewhere, told("pg_restore").replace("restored", NAME));
    assertHas(PsqlScript.another(elsewhere, NAME), secret, before, answered.get());
  }

  /** What is there is migrated by its owner, as each new pod does, and read and written. */
  private static void assertHas(String restored, byte[] secret, int atLeast, int atMost) {
    // An upgrade: tables change, and search values are made anew.
    as(OWNER, restored, "DELETE FROM about WHERE name = 'index'");
    as(OWNER, restored, "ALTER TABLE resource ADD of_an_upgrade int");
    assertThat(TestDatabase.migrate(restored, OWNER)).isZero();
    try (PostgresStore store = served(restored)) {
      assertThat(store.secret()).isEqualTo(secret);
      int batches = 0;
      while (!batch(store, batches).isEmpty()) {
        assertThat(batch(store, batches)).hasSize(BATCH);
        batches++;
      }
      assertThat(batches).isBetween(atLeast, atMost);
      store.bulkLoad(TENANT).put(List.of(observation("later", "p", "2016")));
    }
    as(OWNER, restored, "CREATE TABLE of_an_upgrade (a int)");
    as(NAME, restored, "INSERT INTO of_an_upgrade (a) VALUES (1)");
  }

  private static PostgresStore served(String address) {
    return PostgresStore.open(TestDatabase.pool(address, NAME), Clock.systemUTC());
  }

  private static void as(String user, String address, String statement) {
    TestServer.execute(address, "SET ROLE " + user + "; " + statement);
  }

  private static String anotherServer() {
    Path binaries = Path.of(System.getProperty("tests.postgres"));
    return "postgresql://localhost:"
        + InstalledServer.start(binaries, Map.of("fsync", "off")).port()
        + "/postgres";
  }

  private static void writeUntil(AtomicBoolean ended, Store store, AtomicInteger answered) {
    while (!ended.get()) {
      int batch = answered.get();
      store
          .bulkLoad(TENANT)
          .put(
              IntStream.range(0, BATCH)
                  .<Resource>mapToObj(i -> observation("b" + batch + '-' + i, "b" + batch, "2016"))
                  .toList());
      answered.incrementAndGet();
    }
  }

  private static List<String> batch(Store store, int batch) {
    Target patient = new Target(ResourceType.PATIENT, "b" + batch);
    return find(
        store, ResourceType.OBSERVATION, new Criterion.References("patient", List.of(patient)));
  }

  /** The first that a guide has. */
  private static PsqlScript script(Path guide) throws IOException {
    return PsqlScript.readAll(guide).get(0).with("janus", NAME);
  }

  /** How operators are told to call a tool. */
  private static String told(String tool) throws IOException {
    Matcher line =
        Pattern.compile("^ {4}(" + tool + " .*)$", Pattern.MULTILINE)
            .matcher(Files.readString(OPERATIONS));
    assertThat(line.find()).as(tool).isTrue();
    return line.group(1).replace("janus", NAME);
  }

  /** Calls a tool as a superuser of the server that has that database. */
  private void run(String address, String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.set(0, Path.of(System.getProperty("tests.postgres")).resolve(words.get(0)).toString());
    ProcessBuilder process = new ProcessBuilder(words).directory(folder.toFile()).inheritIO();
    URI server = URI.create(address);
    process.environment().put("PGHOST", server.getHost());
    process.environment().put("PGPORT", Integer.toString(server.getPort()));
    process.environment().put("PGUSER", TestServer.USER);
    assertThat(process.start().waitFor()).as(command).isZero();
  }
}
