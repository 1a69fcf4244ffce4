package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.Test;

/** The running application after the sunset of two versions, one of which its operator keeps. */
@QuarkusTest
@TestProfile(SunsetTest.AfterSunset.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class SunsetTest {
  private static final String ABSENT = "dstu0";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  /** The first version of those that are there is retired, the second kept. */
  public static final class AfterSunset implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>();
      settings.put("janus.sandbox.enabled", "false");
      settings.put("janus.authorization.tenants", "clinic,crowd,own-clinic");
      settings.put("janus.versions." + ABSENT + ".served", "false");
      List<String> ids = installed();
      for (String id : ids.subList(0, Math.min(2, ids.size()))) {
        settings.put("janus.versions." + id + ".introduced", "none");
        settings.put("janus.versions." + id + ".deprecated", "2019-06-30");
        settings.put("janus.versions." + id + ".sunset", "2020-01-31");
        settings.put("janus.versions." + id + ".successor", "none");
      }
      if (ids.size() > 1) {
        settings.put("janus.versions." + ids.get(0) + ".successor", ids.get(1));
        settings.put("janus.versions." + ids.get(1) + ".served", "true");
      }
      return settings;
    }
  }

  @Test
  void aRetiredVersionIsGone() {
    // Given
    clinic.open();
    ServedVersion retired = versions.get(installed().get(0));

    // When
    Response response = given().get(open(retired.id()) + "/Patient/p1");

    // Then
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.header("Deprecation")).isEqualTo("@1561852800");
    assertThat(response.header("Sunset")).isEqualTo("Fri, 31 Jan 2020 00:00:00 GMT");
    assertThat(given().get(open(retired.id()) + "/metadata").statusCode()).isEqualTo(410);
    assertThat(given().post('/' + retired.id() + "/x/Patient").statusCode()).isEqualTo(410);
    assertThat(given().get("/").asString()).doesNotContain("/open/" + retired.id() + "/");
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "janus_requests_seconds_count{interaction=\"none\",status=\"410\",type=\"Patient\","
                + "version=\""
                + retired.id());
  }

  @Test
  void itsAnswerLeadsToTheSuccessorWhichIsKept() {
    // Given
    assumeTrue(installed().size() > 1);
    clinic.open();
    ServedVersion retired = versions.get(installed().get(0));
    ServedVersion kept = versions.get(installed().get(1));

    // When
    Response gone = given().get(open(retired.id()) + "/Patient/p1");
    Response answered = given().get(open(kept.id()) + "/Patient/p1");

    // Then
    assertThat(gone.asString())
        .isEqualTo(
            outcome(
                retired,
                "FHIR "
                    + retired.title()
                    + " is not served any more, since 2020-01-31. Its successor is "
                    + kept.title()
                    + ": write "
                    + kept.id()
                    + " instead of "
                    + retired.id()
                    + " in addresses."));
    assertThat(gone.header("Link"))
        .contains(open(kept.id()) + "/Patient/p1>; rel=\"successor-version\"");
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.header("Sunset")).isEqualTo("Fri, 31 Jan 2020 00:00:00 GMT");
  }

  @Test
  void aVersionThatIsNotInstalledIsGoneInTheFormatOfAnother() {
    // When
    Response response = given().get(open(ABSENT) + "/Patient/p1");

    // Then
    assertThat(response.statusCode()).isEqualTo(410);
    assertThat(response.asString())
        .isEqualTo(outcome(versions.fallback(), "FHIR dstu0 is not served any more."));
  }

  @Test
  void theListSaysWhatIsGone() {
    // When
    JsonPath list = JsonPath.from(given().get("/versions").asString());

    // Then
    String first = "versions.find { it.id == '" + installed().get(0) + "' }";
    assertThat(list.getString(first + ".state")).isEqualTo("retired");
    assertThat(list.getBoolean(first + ".served")).isFalse();
    assertThat(list.getString("versions.find { it.id == 'dstu0' }.state")).isEqualTo("retired");
    assertThat(given().accept("text/html").get("/versions").asString())
        .contains("Retired: its addresses answer 410.");
  }

  private static String open(String version) {
    return "/open/" + version + '/' + Clinic.OPEN;
  }

  private static String outcome(ServedVersion version, String text) {
    byte[] bytes = version.outcome(List.of(Issue.error(IssueCode.NOT_FOUND, text)), Format.JSON);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A version is a folder. */
  private static List<String> installed() {
    try (Stream<Path> folders = Files.list(Path.of("..", "..", "versions"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
