package org.janusfhir.app.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.app.InProcess;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do at the pages of the authorization server is in the audit log. */
@QuarkusTest
@InProcess
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class RecordedTest {
  @Inject Users users;

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger audit = Logger.getLogger("org.janusfhir.audit");
  private final Handler handler = new Recorder();

  /** Keeps the lines. */
  private final class Recorder extends Handler {
    Recorder() {
      setFormatter(new PatternFormatter("%s"));
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void users() {
    users.exist();
    audit.addHandler(handler);
  }

  @AfterEach
  void stop() {
    audit.removeHandler(handler);
  }

  @Test
  void whoSawWhichPatientIsRecorded() {
    Browser browser = new Browser();
    browser.signIn(browser.get(ForeignApp.of("/chart")), Users.CLINICIAN);
    browser.get(ForeignApp.of("/chart?patient=user-patient"));
    browser.get(ForeignApp.of("/chart?patient=nobody"));
    ForeignApp app = ForeignApp.registered("launch/patient patient/*.read");
    Response picker =
        ForeignApp.authorize(browser, app.request("launch/patient patient/Patient.read"));
    browser.submit(picker, Map.of("patient", "other-patient"));

    assertThat(accesses())
        .containsExactly(
            "chart-list 200 provider Practitioner%2Fclinician ",
            "chart 200 provider Practitioner%2Fclinician user-patient",
            "chart 404 provider Practitioner%2Fclinician nobody",
            "picker 200 provider Practitioner%2Fclinician ",
            "consent 200 provider Practitioner%2Fclinician other-patient");
    assertThat(lines).noneMatch(line -> line.contains("Okafor") || line.contains("Moreau"));
  }

  @Test
  void whatIsGrantedAndEndedIsLoggedWithoutASecret() {
    Browser browser = new Browser();
    browser.submit(
        browser.get(ForeignApp.of("/sign-in")),
        Map.of("user", Users.CLINICIAN, "password", "wr0ng-secret"));
    String scope = "user/Patient.read";
    ForeignApp app = ForeignApp.registered(scope);
    String token =
        app.exchange(app.code(browser, Users.CLINICIAN, app.request(scope)))
            .getTokens()
            .getAccessToken()
            .getValue();
    browser.post(ForeignApp.of("/revoke"), Map.of("client_id", app.id(), "token", token));
    String csrf =
        browser
            .get(ForeignApp.of("/manage"))
            .htmlPath()
            .getString("**.find { it.@name == 'csrf' }.@value");
    browser.post(ForeignApp.of("/manage/end"), Map.of("csrf", csrf, "client", app.id()));
    browser.post(ForeignApp.of("/clients/remove"), Map.of("csrf", csrf, "client", app.id()));

    String user = " user=Practitioner%2Fclinician";
    assertThat(lines.stream().map(line -> line.replaceAll(" (requestId|address)=[^ ]*", "")))
        .contains(
            "event=sign-in tenant=own-clinic" + user + " outcome=failure",
            "event=registration tenant=own-clinic client=" + app.id(),
            "event=sign-in tenant=own-clinic" + user + " outcome=success",
            "event=token tenant=own-clinic client="
                + app.id()
                + user
                + " patient= grantType=authorization_code",
            "event=revocation tenant=own-clinic client=" + app.id(),
            "event=access-ended tenant=own-clinic client=" + app.id() + user,
            "event=client-removed tenant=own-clinic client=" + app.id() + user);
    assertThat(lines).noneMatch(line -> line.contains("wr0ng-secret") || line.contains(token));
  }

  private List<String> accesses() {
    return lines.stream()
        .filter(line -> line.startsWith("event=access "))
        .map(
            line ->
                value("interaction", line)
                    + ' '
                    + value("status", line)
                    + ' '
                    + value("persona", line)
                    + ' '
                    + value("user", line)
                    + ' '
                    + value("patient", line))
        .toList();
  }

  private static String value(String key, String line) {
    int from = line.indexOf(' ' + key + '=') + key.length() + 2;
    return line.substring(from, line.indexOf(' ', from));
  }
}
