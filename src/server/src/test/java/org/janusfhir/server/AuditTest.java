package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the audit log says of accesses below the secured root, and what it does not. */
class AuditTest {
  private static final int PATIENCE_SECONDS = 10;
  private static final String OF_NOBODY = " persona= subject= client= user=";

  private final Logger logger = Logger.getLogger("org.janusfhir.audit");
  private final Lines lines = new Lines();
  private final PipelineServer server =
      new PipelineServer(new MemoryStore().with(Examples.patient("1")));

  /** Collects what is logged. */
  private static final class Lines extends Handler {
    private final BlockingQueue<LogRecord> records = new LinkedBlockingQueue<>();

    @Override
    public void publish(LogRecord entry) {
      records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void listen() {
    logger.addHandler(lines);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(lines);
    logger.setLevel(null);
    server.close();
  }

  @Test
  void aRefusedAccessIsALine() throws Exception {
    // When
    server.get(PipelineServer.SECURED + "/Patient/1", "X-Request-Id", "mine");

    // Then
    LogRecord line = next();
    assertThat(line.getLevel()).isEqualTo(Level.INFO);
    assertThat(line.getMessage())
        .matches(
            "event=access time=\\d{4}-\\d\\d-\\d\\dT\\S+Z requestId=mine tenant=open-tenant"
                + " version=tiny interaction=none type=Patient id=1 status=401"
                + OF_NOBODY
                + " patient=1 address=127.0.0.1");
  }

  @Test
  void whoIsAskedForIsInIt() throws Exception {
    server.get(PipelineServer.SECURED + "/Patient?_id=1,2");
    assertThat(next().getMessage()).contains(" id= ").contains(" patient=1,2 ");
  }

  @Test
  void theOpenRootIsNotAudited() throws Exception {
    // When
    server.get(PipelineServer.OPEN + "/Patient/1");
    server.send(
        "OPTIONS",
        PipelineServer.SECURED + "/Patient/1",
        "Origin",
        "https://app.example",
        "Access-Control-Request-Method",
        "GET");
    server.get("/nowhere/open-tenant/Patient/1");
    server.get(PipelineServer.SECURED + "/metadata");

    // Then
    assertThat(next().getMessage()).contains(" interaction=capabilities ").contains(" status=200 ");
    assertThat(lines.records).isEmpty();
  }

  @Test
  void noLineIsForgedAndNothingElseIsKept() throws Exception {
    for (String path :
        List.of(
            "/tiny/open-tenant/Patient/x%0Aevent=access",
            "/tiny/secret%20secret/Patient/1",
            "/tiny/" + "secret".repeat(20) + "/Patient/1",
            "/tiny/open-tenant/Secret/secret",
            "/tiny/open-tenant/Patient?patient=the%20secret&name=secret&identifier=secret",
            "/tiny/open-tenant/Patient?access_token=secret",
            "/tiny/open-tenant/Patient/a%FF")) {
      // When
      server.get(path, "Authorization", "Bearer secret", "X-Request-Id", "a secret=");

      // Then
      assertThat(next().getMessage())
          .startsWith("event=access time=")
          .doesNotContainIgnoringCase("secret")
          .doesNotContain("\n")
          .containsOnlyOnce("event=access")
          .containsOnlyOnce(" status=");
    }
  }

  @Test
  void itCanBeSwitchedOff() throws Exception {
    logger.setLevel(Level.OFF);
    server.get(PipelineServer.SECURED + "/Patient/1");
    assertThat(lines.records).isEmpty();
  }

  @Test
  void aKnownCallerIsNamedAndEachPageNamesWhomItsSearchNamed() throws Exception {
    try (AuditedRequests requests = new AuditedRequests()) {
      // When
      List<String> said = new ArrayList<>();
      for (String path :
          List.of(
              "/tiny/open-tenant/Patient/2",
              "/tiny/open-tenant/Patient?" + "_page=" + AuditedRequests.pageOf("_id=7&name=x"))) {
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(requests.address() + path)).build(),
                HttpResponse.BodyHandlers.discarding());
        said.add(next().getMessage());
      }

      // Then
      assertThat(said.get(0))
          .contains(
              " status=200 persona=provider subject=user%20id%3D%0A1 client=growth-chart"
                  + " user=Practitioner%2F7 patient=1,2 ");
      assertThat(said.get(1)).contains(" patient=1,7 ");
    }
  }

  private LogRecord next() throws InterruptedException {
    LogRecord next = lines.records.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).isNotNull();
    return next;
  }
}
