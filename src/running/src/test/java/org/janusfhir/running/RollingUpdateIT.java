package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.Test;

/**
 * An upgrade as docs/operations.md describes it, while clients ask: the database is brought into
 * another form, and a process is replaced by another one.
 */
class RollingUpdateIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SOME = 50;
  private static final int PATIENTS = 3;

  /** Which search values a database has, of an older or a newer Janus. */
  private static final String OF_ANOTHER =
      "UPDATE about SET value = (value::int + %d)::text WHERE name = 'index'";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void noRequestIsLostAndNoneIsAnsweredAnotherWay() throws Exception {
    // Given
    String database = TestServer.newDatabase();
    Map<String, String> first = settings(database);
    first.put("janus.store.postgres.migrate-at-start", "true");
    try (PackagedJanus former = PackagedJanus.start(first);
        BalancedLoad load = new BalancedLoad(questions(former))) {
      load.add(former);
      load.start();
      await(load, () -> load.answered(former) > SOME);

      // When, then: the former process goes on while all search values are made anew
      TestServer.execute(database, OF_ANOTHER.formatted(-1));
      PackagedJanus.Ended migrated = former.run(settings(database), "migrate");
      assertThat(migrated.exitCode()).as(migrated.output()).isZero();
      assertThat(migrated.output()).containsPattern("values of [1-9][0-9]* resources made anew");
      try (PackagedJanus next = PackagedJanus.start(settings(database))) {
        replace(load, former, next);
        aNewerDatabaseIsServedByWhoRuns(load, next, database);
        load.stop();
        assertThat(load.failures()).isEmpty();
        next.kill(); // its end would take as long as the former one's, which was looked at
      }
    }
  }

  private void replace(BalancedLoad load, PackagedJanus former, PackagedJanus next)
      throws Exception {
    load.add(next);
    await(load, () -> load.answered(next) > SOME);

    former.terminate();

    await(load, () -> !load.uses(former));
    assertThat(get(former.address() + "/q/health/ready").statusCode()).isEqualTo(503);
    assertThat(get(former.address() + load.anyPath()).statusCode()).isEqualTo(200);
    assertThat(former.ended()).isIn(0, 143);
    goesOn(load, next);
  }

  private void aNewerDatabaseIsServedByWhoRuns(
      BalancedLoad load, PackagedJanus running, String database) throws Exception {
    TestServer.execute(database, OF_ANOTHER.formatted(1));

    goesOn(load, running);
    assertThat(get(running.address() + "/q/health/ready").statusCode()).isEqualTo(200);
    Map<String, String> another = settings(database);
    another.put("quarkus.http.port", "0");
    PackagedJanus.Ended refused = running.run(another);
    assertThat(refused.exitCode()).as(refused.output()).isEqualTo(1);
    assertThat(refused.output()).contains("The database is of a newer Janus");
    goesOn(load, running);
  }

  private static Map<String, String> settings(String database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("janus.store.kind", "postgres");
    // every read asks the database
    settings.put("janus.cache.max-bytes", "0");
    settings.put("quarkus.datasource.reactive.url", database);
    settings.put("quarkus.datasource.username", TestServer.USER);
    settings.put("quarkus.datasource.password", "not asked for");
    settings.put("quarkus.shutdown.delay", "3S");
    return settings;
  }

  /** A read and searches in every version, with their answers. */
  private Map<String, Found> questions(PackagedJanus janus) throws Exception {
    Map<String, Found> questions = new HashMap<>();
    for (String version : Versions.of(janus).served()) {
      String root = "/open/" + version + "/sandbox";
      String patients = root + "/Patient?name:contains=a,e,i,o,u&_count=" + PATIENTS;
      questions.put(patients, found(janus, patients));
      String observed = null;
      for (JsonNode patient : questions.get(patients).resources()) {
        String path = root + "/Observation?_count=5&patient=" + patient.path("id").asText();
        Found observations = found(janus, path);
        if (!observations.resources().isEmpty()) {
          questions.put(path, observations);
          observed = patient.path("id").asText();
        }
      }
      for (String path :
          List.of(root + "/Patient/" + observed, root + "/Patient?_id=" + observed)) {
        questions.put(path, found(janus, path));
        assertThat(questions.get(path).resources()).hasSize(1);
      }
      assertThat(questions.get(root + "/Patient?_id=" + observed).total()).isEqualTo(1);
    }
    return questions;
  }

  private Found found(PackagedJanus janus, String path) throws Exception {
    HttpResponse<String> answer = get(janus.address() + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Found.in(answer.body());
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void goesOn(BalancedLoad load, PackagedJanus server) throws InterruptedException {
    int before = load.answered(server);
    await(load, () -> load.answered(server) > before + SOME);
  }

  /** Until then every request must be answered. */
  private static void await(BalancedLoad load, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(load.failures()).isEmpty();
      assertThat(System.nanoTime()).as("takes too long").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
