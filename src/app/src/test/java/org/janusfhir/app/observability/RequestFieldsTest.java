package org.janusfhir.app.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of the log that are about a request have its id as a field, and others have none. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class RequestFieldsTest {
  private static final Formatter TEXT = new PatternFormatter("%s");

  private final Queue<ExtLogRecord> lines = new ConcurrentLinkedQueue<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          ExtLogRecord copy = ExtLogRecord.wrap(line);
          copy.copyMdc();
          lines.add(copy);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Logger janus = Logger.getLogger("org.janusfhir");
  private final Logger audit = Logger.getLogger("org.janusfhir.audit");

  @Inject ServedVersions versions;

  @BeforeEach
  void listen() {
    janus.addHandler(listening);
    audit.addHandler(listening);
  }

  @AfterEach
  void listenNoMore() {
    janus.removeHandler(listening);
    audit.removeHandler(listening);
  }

  @Test
  void aProblemIsOfARequest() {
    for (ServedVersion version : versions.all()) {
      Response refused = given().get("/open/" + version.id() + "/nowhere/Patient/1");

      assertThat(field("event=request ", refused.header("X-Request-Id"))).isNotNull();
    }
  }

  @Test
  void anAccessIsOfARequest() {
    for (ServedVersion version : versions.all()) {
      Response refused = given().get('/' + version.id() + "/sandbox/Patient/1");

      assertThat(field("event=access ", refused.header("X-Request-Id"))).isNotNull();
    }
  }

  @Test
  void soIsWhatTheAuthorizationServerDoes() {
    Response token =
        given()
            .auth()
            .preemptive()
            .basic("backend-demo", "sandbox-secret")
            .formParam("grant_type", "client_credentials")
            .formParam("scope", "system/*.read")
            .post("/authorization/sandbox/token");
    Response refused = given().get("/chart/nowhere");

    assertThat(field("event=token ", token.header("X-Request-Id"))).isNotNull();
    assertThat(field("event=authorization-refused ", refused.header("X-Request-Id"))).isNotNull();
  }

  @Test
  void nothingIsLeftForOtherLines() {
    given().get("/open/nothing");
    String said = "nothing of a request";

    Logger.getLogger("org.janusfhir.test").info(said);

    assertThat(lines)
        .filteredOn(line -> line.getMessage().equals(said))
        .singleElement()
        .satisfies(line -> assertThat(line.getMdc("requestId")).isNull());
  }

  /** The line of such an event that has this id in its text and as a field; waits for it. */
  private ExtLogRecord field(String event, String id) {
    return await()
        .until(
            () ->
                lines.stream()
                    .filter(line -> TEXT.format(line).startsWith(event))
                    .filter(line -> TEXT.format(line).contains("requestId=" + id))
                    .filter(line -> Map.of("requestId", id).equals(line.getMdcCopy()))
                    .findFirst()
                    .orElse(null),
            line -> line != null);
  }
}
