package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A process is replaced by another one on the same database while clients ask. */
class RollingUpdateIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int SOME = 50;
  private static final Pattern ROOT = Pattern.compile("\"(/open/[^/\"]+/)\\{tenant}\"");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void noRequestIsLost() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start();
        PackagedJanus former = start(database);
        PackagedJanus next = start(database)) {
      // Given
      String path = search(former);
      try (BalancedLoad load = new BalancedLoad(path)) {
        load.add(former);
        load.add(next);
        load.start();
        await(load, () -> load.answered(former) > SOME && load.answered(next) > SOME);

        // When
        former.terminate();

        // Then
        await(load, () -> !load.uses(former));
        assertThat(status(former.address() + "/q/health/ready")).isEqualTo(503);
        assertThat(status(former.address() + path)).isEqualTo(200);
        assertThat(former.ended()).isIn(0, 143);
        int before = load.answered(next);
        await(load, () -> load.answered(next) > before + SOME);
        assertThat(load.failures()).isEmpty();
      }
    }
  }

  private static PackagedJanus start(EmbeddedPostgres database) throws Exception {
    return PackagedJanus.start(
        Map.of(
            "janus.store.kind",
            "postgres",
            "janus.sandbox.enabled",
            "false",
            "janus.tenants.clinic.open",
            "true",
            "janus.tenants.clinic.secured",
            "false",
            "janus.store.postgres.migrate-at-start",
            "true",
            "quarkus.datasource.reactive.url",
            "postgresql://localhost:" + database.getPort() + "/postgres",
            "quarkus.datasource.username",
            "postgres",
            "quarkus.datasource.password",
            "postgres",
            "quarkus.shutdown.delay",
            "5S"));
  }

  /** A search in any version, which asks the database each time. */
  private String search(PackagedJanus janus) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(janus.address() + "/versions"))
            .header("Accept", "application/json")
            .build();
    String versions = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    Matcher root = ROOT.matcher(versions.replace(janus.address(), ""));
    assertThat(root.find()).as(versions).isTrue();
    return root.group(1) + "clinic/Patient?name:contains=a,e,i,o,u&_count=5";
  }

  private int status(String address) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
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
