package org.janusfhir.app.authorization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clinicians open charts and launch apps from them; nobody else does. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class ChartTest {
  private static final String CHART = "/chart?patient=user-patient";

  @Inject Users users;
  @Inject ServedVersions versions;

  private final Browser browser = new Browser();

  @BeforeEach
  void users() {
    users.exist();
  }

  @Test
  void theShortAddressLeadsToTheChartsOfTheTenant() {
    assertThat(browser.get(ForeignApp.base() + "/chart/" + Users.TENANT).header("Location"))
        .isEqualTo(ForeignApp.of("/chart"));
  }

  @Test
  void aLaunchCarriesTheServiceRootOfEachVersion() {
    Response chart = open(Users.CLINICIAN);
    for (ServedVersion version : versions.all()) {
      Response launched = launch(chart, Map.of("version", version.id()));

      Map<String, String> parameters = Browser.parameters(launched);
      assertThat(launched.header("Location"))
          .startsWith(ForeignApp.base() + "/apps/vitals/launch.html?");
      assertThat(parameters)
          .containsEntry("iss", ForeignApp.base() + '/' + version.id() + '/' + Users.TENANT);
      assertThat(parameters.get("launch")).hasSize(43);
      assertThat(launched.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @Test
  void whatCannotBeLaunchedIsRefused() {
    Response chart = open(Users.CLINICIAN);
    assertRefused(launch(chart, Map.of("app", "nobody")), 400, "grant:unknown-client");
    assertRefused(launch(chart, Map.of("app", "backend-demo")), 400, "grant:unknown-client");
    assertRefused(launch(chart, Map.of("version", "r9")), 400, "launch:unknown-resource-server");
    assertRefused(launch(chart, Map.of("patient", "nobody")), 400, "grant:invalid-patient-id");
    assertRefused(launch(chart, Map.of("encounter", "nobodys")), 400, "grant:invalid-patient-id");
    assertRefused(launch(chart, Map.of("csrf", "made-up")), 403, "grant:csrf-security-failure");
  }

  @Test
  void aPatientWhoIsNotThereIsSaidToBeNone() {
    browser.signIn(browser.get(ForeignApp.of("/chart")), Users.CLINICIAN);

    Response page = browser.get(ForeignApp.of("/chart?patient=nobody"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("No such patient");
  }

  @Test
  void chartsAndAppsAreForCliniciansOnly() {
    for (String user : new String[] {Users.PATIENT, Users.MOTHER}) {
      Response page = open(user);
      assertThat(page.statusCode()).as(user).isEqualTo(403);
      assertThat(page.asString()).contains("For clinicians only").doesNotContain("Launch");
      assertThat(launch(page, Map.of()).statusCode()).isEqualTo(403);
      assertThat(browser.get(ForeignApp.of("/clients")).statusCode()).isEqualTo(403);
      browser.submit(page, Map.of());
    }
    assertThat(browser.get(ForeignApp.of("/clients")).header("Location")).contains("/sign-in?");
  }

  @Test
  void theSampleAppIsServedAsFromAnyWebServer() {
    Response page = given().get("/apps/vitals/");

    assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    String tag = page.header("ETag");
    assertThat(given().header("If-None-Match", tag).get("/apps/vitals/").statusCode())
        .isEqualTo(304);
    assertThat(given().redirects().follow(false).get("/apps/vitals").header("Location"))
        .isEqualTo("/apps/vitals/");
    assertThat(given().get("/apps/vitals/chart.umd.js").contentType())
        .isEqualTo("text/javascript; charset=utf-8");
    assertThat(given().urlEncodingEnabled(false).get("/apps/vitals/..%2Fx").statusCode())
        .isEqualTo(404);
  }

  private Response open(String user) {
    return browser.signIn(browser.get(ForeignApp.of(CHART)), user);
  }

  /** Sends the form of a chart with other fields than the usual. */
  private Response launch(Response chart, Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("csrf", chart.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"));
    fields.put("app", "vitals-chart");
    fields.put("version", versions.all().iterator().next().id());
    fields.put("patient", "user-patient");
    fields.put("encounter", "");
    fields.put("where", "frame");
    fields.putAll(others);
    return browser.post(ForeignApp.of("/chart/launch"), fields);
  }

  private static void assertRefused(Response answer, int status, String urn) {
    assertThat(answer.statusCode()).as(urn).isEqualTo(status);
    assertThat(answer.asString()).contains("urn:janus:error:authorization-server:", urn);
  }
}
