package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which a request can be refused, in every version and both formats. */
@QuarkusTest
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class RefusalsTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  /** A request that is refused: how it is sent, where to below the root, and how it is answered. */
  private record Refused(String method, String path, int status, String text) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused("GET", "/Patient/nobody", 404, "no Patient with the id 'nobody'"),
          new Refused("GET", "/Patient/no_id", 400, "'no_id' cannot be an id"),
          new Refused("GET", "/Patient/" + "1".repeat(65), 400, "cannot be an id"),
          new Refused("GET", "/Spaceship/1", 404, "no resources of type 'Spaceship'"),
          new Refused("GET", "/Spaceship?name=x", 404, "no resources of type 'Spaceship'"),
          new Refused("GET", "/Patient/p1/x/y/z", 404, "Nothing is served at this address"),
          new Refused("GET", "/Patient/p1/$nothing", 404, ""),
          new Refused("DELETE", "/Patient/p1", 405, "This address answers GET, HEAD only."),
          new Refused("PATCH", "/Patient/p1", 405, "This address answers GET, HEAD only."),
          new Refused("DELETE", "/metadata", 405, "This address answers GET, HEAD only."),
          new Refused("GET", "", 405, "This address answers OPTIONS only."),
          new Refused("GET", "/Patient?birthdate=x", 400, "'x' is not a date or time"),
          new Refused(
              "GET",
              "/Observation?patient=p1&value-quantity=1%7C2%7C3%7C4",
              400,
              "'1|2|3|4' is not a quantity"),
          new Refused(
              "GET",
              "/Observation?patient=p1&value-quantity=1%7C2",
              400,
              "'1|2' is not a quantity"),
          new Refused("GET", "/Observation?patient=p1&code=,", 400, "',' is a list without values"),
          new Refused("GET", "/Patient?_id=,", 400, "',' is a list without values"),
          new Refused("GET", "/Patient?name=%20,%20,", 400, "is a list without values"),
          new Refused("GET", "/Observation?patient.name=,", 400, "',' is a list without values"),
          new Refused("GET", "/Observation?patient=p1&date=ge%202022", 400, "2022' is not a date"),
          new Refused(
              "GET",
              "/Observation?patient=p1&date=2022-05-14%2010:00:00Z",
              400,
              "'2022-05-14 10:00:00Z' is not a date"),
          new Refused(
              "GET", "/Patient/p1/$everything?_count=0", 400, "'_count=0' asks for nothing"),
          new Refused("GET", "/Patient/p1/_history?_count=0", 400, "'_count=0' asks for nothing"),
          new Refused("GET", "/Patient?name=%ff", 400, "not encoded properly"),
          new Refused("GET", "/Patient/%C3%28", 400, "not encoded properly"),
          new Refused("GET", "/Patient/p1?_pretty=perhaps", 400, "_pretty is true or false"),
          new Refused("GET", "/Patient/" + "1".repeat(600), 414, "longer than 512 characters"),
          new Refused(
              "GET", "/Patient?name=" + "x".repeat(9000), 414, "longer than 8192 characters"));

  @Test
  void eachIsAnOutcomeInTheFormatThatWasAskedFor() {
    for (ServedVersion version : versions.all()) {
      for (Refused refused : REFUSED) {
        String address = open(version) + refused.path();
        assertRefused(json(), refused, address);
        assertRefused(xml(), refused, address);
      }
    }
  }

  @Test
  void strictSearchesAreRefusedForWhatOthersIgnore() {
    for (ServedVersion version : versions.all()) {
      String search = open(version) + "/Patient?name=a&";
      for (String[] query :
          new String[][] {
            {"shoesize=44", "The parameter 'shoesize' is not supported here."},
            {"family=", "The parameter 'family' has no value."},
            {
              "_include=Patient:organization,Patient:link",
              "cannot be answered: it names one parameter at a time: repeat it for each"
            }
          }) {
        Refused refused = new Refused("GET", "", 400, query[1]);
        assertRefused(json().header("Prefer", "handling=strict"), refused, search + query[0]);
        String lenient = given().urlEncodingEnabled(false).get(search + query[0]).asString();
        assertThat(lenient).contains("\"resourceType\":\"Bundle\"").contains("was ignored");
        assertThat(given().header("Prefer", "handling=strict").get(search + query[0]).asString())
            .doesNotContain("ignored");
      }
    }
  }

  @Test
  void wrongMethodsAreToldTheRightOnes() {
    for (ServedVersion version : versions.all()) {
      assertThat(given().delete(open(version) + "/Patient/p1").header("Allow"))
          .isEqualTo("GET, HEAD, OPTIONS");
      assertThat(given().options(open(version) + "/Patient/p1").header("Allow"))
          .isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void aFormatNobodyWritesIsNotAcceptable() {
    for (ServedVersion version : versions.all()) {
      for (Response answer :
          List.of(
              given().accept("text/turtle").get(open(version) + "/Patient/p1"),
              given().get(open(version) + "/Patient/p1?_format=html"))) {
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.jsonPath().getString("resourceType")).isEqualTo("OperationOutcome");
      }
    }
  }

  @Test
  void tenantsNobodyKnowsAreForbidden() {
    for (ServedVersion version : versions.all()) {
      String root = "/open/" + version.id();
      Refused refused = new Refused("GET", "", 403, "Tenant not valid or accessible");
      for (String tenant : List.of("/nobody/Patient/p1", "/nobody", "/%20/Patient", "")) {
        assertRefused(json(), refused, root + tenant);
        assertRefused(xml(), refused, root + tenant);
      }
    }
  }

  @Test
  void addressesOfNoVersionAreAnsweredInTheNewest() {
    for (String address :
        List.of("/dstu0/clinic/Patient/p1", "/open/dstu0/clinic", "/open", "/nowhere")) {
      Refused refused = new Refused("GET", "", 404, "There is no FHIR version at this address.");
      assertRefused(json(), refused, address);
      assertRefused(xml(), refused, address);
    }
  }

  @Test
  void bodiesMustBeWhatAnAddressTakes() {
    for (ServedVersion version : versions.all()) {
      String search = open(version) + "/Patient/_search";
      Refused json = new Refused("POST", "", 415, "Searches are posted as " + FORM);
      assertRefused(json().contentType("application/json").body("{}"), json, search);
      Refused zipped = new Refused("POST", "", 415, "without Content-Encoding only");
      assertRefused(
          json().contentType(FORM).header("Content-Encoding", "gzip").body("x"), zipped, search);
      Refused large = new Refused("POST", "", 413, "The body is longer than ");
      assertRefused(json().contentType(FORM).body("name=" + "x".repeat(2_000_000)), large, search);
    }
  }

  private static void assertRefused(RequestSpecification request, Refused refused, String address) {
    Response answer = request.urlEncodingEnabled(false).request(refused.method(), address);
    String body = answer.asString();
    assertThat(answer.statusCode()).as(address + body).isEqualTo(refused.status());
    assertThat(answer.header("X-Request-Id")).isNotEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    boolean json = answer.contentType().equals("application/json+fhir; charset=utf-8");
    if (json) {
      assertThat(body).startsWith("{\"resourceType\":\"OperationOutcome\"");
    } else {
      assertThat(answer.contentType()).isEqualTo("application/xml+fhir; charset=utf-8");
      assertThat(body).startsWith("<OperationOutcome xmlns=\"http://hl7.org/fhir\">");
    }
    assertThat(body.replace("&#39;", "'")).contains(refused.text());
  }

  private static RequestSpecification json() {
    return given().header("Origin", "https://app.example");
  }

  private static RequestSpecification xml() {
    return json().accept("application/xml+fhir");
  }

  private static String open(ServedVersion version) {
    return "/open/" + version.id() + '/' + Clinic.OPEN;
  }
}
