package org.janusfhir.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command that makes a database ready. */
class MigrateCommandTest {
  private final Set<String> set = new HashSet<>();
  private String out;
  private String err;

  @AfterEach
  void forgetSettings() {
    set.forEach(System::clearProperty);
  }

  @Test
  void makesADatabaseReadyOnce() {
    set(FreshDatabase.settings());

    assertThat(run()).as(err).isZero();
    assertThat(out).contains("The database is as it should be: 2 steps done");
    assertThat(run()).as(err).isZero();
    assertThat(out).contains("The database is as it should be: 0 steps done");
  }

  @Test
  void hasNothingToDoForTheEmbeddedStore() {
    set(Map.of("janus.store.kind", "embedded"));

    assertThat(run()).as(err).isZero();
    assertThat(out).contains("Nothing to do");
  }

  @Test
  void asksForTheDatabase() {
    set(Map.of("janus.store.kind", "postgres"));

    assertThat(run()).isEqualTo(1);
    assertThat(err).contains("set quarkus.datasource.reactive.url to postgresql://");
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() {
    String database = TestServer.newDatabase();
    TestServer.setReachable(database, false);
    set(FreshDatabase.settings());
    set(Map.of("quarkus.datasource.reactive.url", database));

    assertThat(run()).isEqualTo(1);
    assertThat(err).contains("The database cannot be migrated: ").doesNotContain("not asked for");
  }

  private void set(Map<String, String> settings) {
    settings.forEach(System::setProperty);
    set.addAll(settings.keySet());
  }

  private int run() {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int exit =
        new CommandLine(new MigrateCommand())
            .setOut(new PrintWriter(outText))
            .setErr(new PrintWriter(errText))
            .execute();
    out = outText.toString();
    err = errText.toString();
    return exit;
  }
}
