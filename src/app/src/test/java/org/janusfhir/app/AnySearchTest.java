package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Searches made at random of what the tables, the grammars and chance offer: each is answered or
 * refused, and what a self link says is understood again. <code>-Dsearches=100000</code> for more
 * of them.
 */
@QuarkusTest
class AnySearchTest {
  private static final int SEARCHES = Integer.getInteger("searches", 10_000);
  private static final long SEED = 20150501;
  private static final String SIGNS = "aegtlp019-+.:|$,\\/_ *~<>=TZé%";
  private static final List<String> RESULTS =
      List.of(
          "_sort=date",
          "_sort=-_lastUpdated",
          "_sort:desc=name,status,code",
          "_include=*",
          "_summary=true",
          "_summary=text",
          "_summary=count",
          "_elements=status,code",
          "_count=0",
          "_count=1",
          "_lastUpdated=2016");

  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @TestHTTPResource("/")
  URI server;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);

  @BeforeEach
  void openTheClinic() {
    clinic.open();
  }

  @Test
  void everySearchIsAnsweredOrRefused() throws Exception {
    // Given
    List<Row> rows = rows();
    int answered = 0;

    for (int i = 0; i < SEARCHES; i++) {
      FhirVersion version = rows.get(i % rows.size()).version();
      ServedType type = rows.get(i % rows.size()).type();
      String query =
          type.name().text() + '?' + used(rows.get(i % rows.size()).parameter()) + query(type);

      // When
      HttpResponse<String> response = get(server.resolve(Queries.path(version, query)));

      // Then
      String said = version.id() + ' ' + query + ' ' + response.body();
      assertThat(response.statusCode()).as(said).isIn(200, 400, 422);
      answered += response.statusCode() == 200 ? 1 : 0;
      if (response.statusCode() == 200 && i % 5 == 0) {
        JsonObject bundle = new JsonObject(response.body());
        JsonObject again = new JsonObject(get(URI.create(Queries.link(bundle, "self"))).body());
        assertThat(Queries.ids(again)).as(said).isEqualTo(Queries.ids(bundle));
      }
    }

    // And the tables offer enough that can be answered
    assertThat(answered).isGreaterThan(SEARCHES / 10);
  }

  /** A row of a version's tables. */
  private record Row(FhirVersion version, ServedType type, SearchParameter parameter) {}

  /** All rows of all versions: each is used many times. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (FhirVersion version : versions) {
      for (ServedType type : version.types()) {
        type.searchParameters().forEach(row -> rows.add(new Row(version, type, row)));
      }
    }
    return rows;
  }

  private String query(ServedType type) {
    List<String> parts = new ArrayList<>();
    parts.add("");
    parts.add(oneOf(List.of("patient=p1", "subject=Patient/p1", "_id=o001,p1", "name=an")));
    for (int i = random.nextInt(4); i > 0; i--) {
      List<SearchParameter> all = type.searchParameters();
      parts.add(all.isEmpty() || random.nextInt(4) == 0 ? oneOf(RESULTS) : used(oneOf(all)));
    }
    return String.join("&", parts);
  }

  private String used(SearchParameter parameter) {
    String name = parameter.name();
    int form = random.nextInt(6);
    if (form == 0) {
      name += oneOf(List.of(":missing", ":not", ":text", ":exact", ":contains", ":Patient", ":x"));
    } else if (form == 1 && !parameter.targets().isEmpty()) {
      name +=
          oneOf(List.of(".name", ".identifier", ".status", ".date", ":Patient.birthdate", ".a.b"));
    }
    return encoded(name) + '=' + encoded(value(parameter));
  }

  private String value(SearchParameter parameter) {
    return switch (random.nextInt(8)) {
      case 0 -> signs();
      case 1 -> oneOf(List.of("true", "p1", "Patient/p1", "a,b", "http://loinc.org|8867-4"));
      default ->
          switch (parameter.type()) {
            case DATE -> oneOf(List.of("", "ge", "lt", "ne", "ap", ">=", "<")) + date();
            case REFERENCE -> oneOf(List.of("1", "Patient/p1", "http://x.example/Patient/1"));
            case NUMBER -> oneOf(List.of("", "gt", "le", "<", "ap", "ne")) + number();
            case QUANTITY -> number() + oneOf(List.of("", "||mg", "|http://unitsofmeasure.org|kg"));
            case POSITION -> oneOf(List.of("42.25:-83.69", "42.25,-83.69,0,0", "-90:180", "91:0"));
            case DISTANCE -> number() + oneOf(List.of("", "||km", "||mg"));
            case COMPOSITE -> oneOf(List.of("8867-4$", "final$")) + oneOf(List.of("5", date()));
            default -> oneOf(List.of("final", "active,unheard-of", "urn:x|", "|a", "a\\,b", "Ö"));
          };
    };
  }

  private String date() {
    return oneOf(
        List.of("2016", "2016-02", "2016-01-01", "2016-01-01T10:00+05:30", "0001", "9999-12-31"));
  }

  private String number() {
    return oneOf(List.of("5", "-0.0", "1e40", "1e-90", "99999999999999999999999", "5.40"));
  }

  private String signs() {
    StringBuilder signs = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return signs.toString();
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).header("Accept", "application/json").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
