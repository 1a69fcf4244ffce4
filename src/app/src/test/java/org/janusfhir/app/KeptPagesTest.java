package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.janusfhir.model.Resource;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages that are answered again, in every version: the same until something changes. */
@QuarkusTest
@InProcess
class KeptPagesTest {
  private static final String CLINICIAN = "user/*.read";

  @Inject ServedVersions versions;
  @Inject Store store;
  @Inject KeptPages pages;

  @Test
  @Tag("embedded-store")
  void aPageIsAnsweredAgainToTheByte() {
    write(Clinic.OPEN, observation("k-a1", "k-a", "1"));
    for (ServedVersion version : versions.all()) {
      String address = "/open/" + version.id() + '/' + Clinic.OPEN + "/Observation?patient=k-a";
      String first = given().get(address).asString();
      long hits = pages.hits();

      assertThat(given().get(address).asString()).as(version.id()).isEqualTo(first);
      assertThat(given().get(address).asString()).isEqualTo(first);

      assertThat(pages.hits()).isEqualTo(hits + 2);
      assertThat(given().get(address + "&_format=xml").asString()).startsWith("<Bundle");
      assertThat(given().header("Accept", "application/xml+fhir").get(address).asString())
          .startsWith("<Bundle");
    }
  }

  @Test
  @Tag("embedded-store")
  void whatIsWrittenIsOnTheNextPageAsked() {
    for (ServedVersion version : versions.all()) {
      String patient = "k-" + version.id().replace('_', '-');
      String open = "/open/" + version.id() + '/' + Clinic.OPEN + '/';
      String own = open + "Observation?patient=" + patient;
      String chained = open + "Observation?_count=5&patient.name=" + patient;
      String included = own + "&_include=Observation:subject";
      String other = open + "Observation?patient=k-other";
      write(Clinic.OPEN, patient(patient, "Before"), observation(patient + "-1", patient, "1"));
      for (String address : List.of(own, chained, included, other)) {
        assertThat(given().get(address).asString()).isEqualTo(given().get(address).asString());
      }
      assertThat(given().get(own).asString()).contains("\"valueString\":\"1\"");
      assertThat(given().get(included).asString()).contains("Before");

      write(Clinic.OPEN, observation(patient + "-1", patient, "2"));
      assertThat(given().get(own).asString())
          .as(version.id())
          .contains("\"valueString\":\"2\"")
          .doesNotContain("\"valueString\":\"1\"");
      assertThat(given().get(chained).asString()).contains("\"valueString\":\"2\"");

      write(Clinic.OPEN, patient(patient, "After"));
      assertThat(given().get(included).asString()).contains("After").doesNotContain("Before");

      write(Clinic.OPEN, observation(patient + "-1", "k-other", "3"));
      assertThat(given().get(own).asString()).doesNotContain("valueString");
      assertThat(given().get(other).asString()).contains("\"valueString\":\"3\"");
      assertThat(given().get(chained).asString()).doesNotContain("valueString");
    }
  }

  @Test
  void nobodyGetsThePageOfSomebodyElse() {
    write(
        Clinic.CLOSED,
        patient("k-p", "Own"),
        patient("k-q", "Other"),
        observation("k-p1", "k-p", "of p"),
        observation("k-q1", "k-q", "of q"));
    String clinician = Tokens.provider("closed-clinic", CLINICIAN);
    String p = ofPatient("k-p");
    String q = ofPatient("k-q");
    for (ServedVersion version : versions.all()) {
      String address =
          '/' + version.id() + '/' + Clinic.CLOSED + "/Observation?patient=k-p,k-q&_count=9";
      for (int i = 0; i < 3; i++) {
        assertThat(asked(clinician, address)).as(version.id()).contains("of p", "of q");
        assertThat(asked(p, address)).contains("of p").doesNotContain("of q");
        assertThat(asked(q, address)).contains("of q").doesNotContain("of p");
        assertThat(given().get(address).statusCode()).isEqualTo(401);
      }
    }
  }

  @Test
  @Tag("embedded-store")
  void theCompressedFormIsThatOfThePage() throws IOException {
    Resource[] many = new Resource[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = observation("k-z" + i, "k-z", "number " + i);
    }
    write(Clinic.OPEN, many);
    for (ServedVersion version : versions.all()) {
      String address =
          "/open/" + version.id() + '/' + Clinic.OPEN + "/Observation?patient=k-z&_count=40";
      String plain = given().header("Accept-Encoding", "identity").get(address).asString();
      for (int i = 0; i < 3; i++) {
        assertThat(unzipped(address)).as(version.id()).isEqualTo(plain);
        assertThat(given().header("Accept-Encoding", "identity").get(address).asString())
            .isEqualTo(plain);
        JsonObject pretty = new JsonObject(given().get(address + "&_pretty=true").asString());
        assertThat(pretty.getJsonArray("entry")).hasSize(40);
      }
    }
  }

  private static String unzipped(String address) throws IOException {
    byte[] body =
        given()
            .config(
                RestAssuredConfig.config()
                    .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
            .header("Accept-Encoding", "gzip")
            .get(address)
            .asByteArray();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String asked(String token, String address) {
    return given().header("Authorization", "Bearer " + token).get(address).asString();
  }

  private static String ofPatient(String id) {
    return Tokens.with(
        Map.of(
            "aud",
            "closed-clinic",
            "sub",
            "somebody",
            "client_id",
            "an-app",
            "scope",
            "patient/*.read",
            "patient",
            id,
            "fhirUser",
            "Patient/" + id));
  }

  private void write(String tenant, Resource... resources) {
    store.bulkLoad(tenant).put(List.of(resources));
  }

  private Resource patient(String id, String given) {
    return parsed(
        "{\"resourceType\":\"Patient\",\"id\":\""
            + id
            + "\",\"name\":[{\"family\":[\""
            + id
            + "\"],\"given\":[\""
            + given
            + "\"]}]}");
  }

  private Resource observation(String id, String patient, String value) {
    return parsed(
        "{\"resourceType\":\"Observation\",\"id\":\""
            + id
            + "\",\"status\":\"final\",\"code\":{\"text\":\"kept\"},"
            + "\"subject\":{\"reference\":\"Patient/"
            + patient
            + "\"},\"effectiveDateTime\":\"2016-02-03\",\"valueString\":\""
            + value
            + "\"}");
  }

  private Resource parsed(String json) {
    ServedVersion readable =
        versions.all().stream().filter(version -> version.parser().isPresent()).findFirst().get();
    try {
      return readable
          .parser()
          .orElseThrow()
          .parse(json.getBytes(StandardCharsets.UTF_8), Format.JSON, ReferenceResolver.NONE)
          .entries()
          .stream()
          .map(entry -> ((ParsedDocument.Accepted) entry).resource())
          .findFirst()
          .orElseThrow();
    } catch (MalformedDocumentException e) {
      throw new IllegalStateException(e);
    }
  }
}
