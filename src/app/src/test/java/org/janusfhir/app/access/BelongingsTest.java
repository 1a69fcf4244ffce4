package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.app.Tokens;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose that is which does not say so itself, and that no number tells of others. */
@QuarkusTest
class BelongingsTest {
  private static final String THREE_BINARIES =
      "Binary?_id=mine-binary,ward-binary,other-binary,nobodys";
  private static final String THREE_SCHEDULES =
      "Schedule?_id=mine-schedule,ward-schedule,other-schedule";
  private static final String THREE_SLOTS = "Slot?_id=mine-slot,ward-slot,other-slot";

  @Inject @All List<FhirVersion> versions;
  @Inject Wards wards;

  @TestHTTPResource("/")
  URI server;

  @BeforeEach
  void fillTheWards() {
    wards.fill();
  }

  @Test
  void contentsOfOthersAreNeitherFoundNorCounted() throws Exception {
    for (FhirVersion version : versions) {
      assertFinds(version, Callers.PATIENT, THREE_BINARIES, "mine-binary");
      assertFinds(version, Callers.PROXY, THREE_BINARIES, "mine-binary", "ward-binary");
      assertFinds(
          version, Callers.PROVIDER, THREE_BINARIES, "mine-binary", "other-binary", "ward-binary");
    }
  }

  @Test
  void contentsTakeAScopeOfWhatTheyAreAttachedTo() throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : List.of(Callers.PROVIDER, Callers.SYSTEM)) {
        String binaries = caller.context() + "/Binary.read ";
        String documents = binaries + caller.context() + "/DocumentReference.read";
        String reports = binaries + caller.context() + "/DiagnosticReport.read";
        String both = documents + ' ' + reports;

        assertContents(version, caller.token(documents), "letter-binary", "report-binary");
        assertContents(version, caller.token(reports), "report-binary", "letter-binary");
        assertContents(version, caller.token(both), "report-binary", "nobodys");
        assertContents(version, caller.token(both), "letter-binary", "nobodys");
        // attached to a document and to a report
        assertContents(version, caller.token(documents), "ward-binary", "nobodys");
        assertContents(version, caller.token(reports), "ward-binary", "nobodys");
      }
      for (Callers caller : Callers.values()) {
        String scope = caller.context() + "/Binary.read";
        for (String path :
            List.of(
                "Binary/mine-binary",
                "Binary/mine-binary/_history/1",
                "Binary/mine-binary/_history",
                "Binary?_id=mine-binary")) {
          HttpResponse<String> answer = get(version, caller.token(scope), path);
          assertThat(answer.statusCode()).as(version.id() + ' ' + caller + path).isEqualTo(403);
          assertThat(answer.body()).contains(caller.context() + "/DocumentReference.read");
        }
      }
    }
  }

  /** One Binary may be seen, in each way, and the other one may not. */
  private void assertContents(FhirVersion version, String token, String seen, String unseen)
      throws Exception {
    for (String way : List.of("", "/_history/1", "/_history")) {
      assertThat(get(version, token, "Binary/" + seen + way).statusCode())
          .as(version.id() + ' ' + seen + way)
          .isEqualTo(200);
      assertThat(get(version, token, "Binary/" + unseen + way).statusCode())
          .as(version.id() + ' ' + unseen + way)
          .isEqualTo(404);
    }
    String search = "Binary?_id=" + seen + ',' + unseen;
    assertThat(Client.ids(get(version, token, search).body())).containsExactly(seen);
    assertThat(new JsonObject(get(version, token, search + "&_count=0").body()).getInteger("total"))
        .isEqualTo(1);
  }

  @Test
  void timesOfOthersAreNeitherFoundNorCounted() throws Exception {
    for (FhirVersion version : versions) {
      if (version.type("Schedule") != null) {
        assertFinds(version, Callers.PATIENT, THREE_SCHEDULES, "mine-schedule");
        assertFinds(version, Callers.PROXY, THREE_SCHEDULES, "mine-schedule", "ward-schedule");
      }
      if (version.type("Slot") != null) {
        assertFinds(version, Callers.PATIENT, THREE_SLOTS, "mine-slot");
        assertFinds(version, Callers.PROXY, THREE_SLOTS, "mine-slot", "ward-slot");
        assertFinds(version, Callers.PROVIDER, THREE_SLOTS, "mine-slot", "other-slot", "ward-slot");
      }
    }
  }

  @Test
  void whatWasMergedAwayIsStillItsPatients() throws Exception {
    for (FhirVersion version : versions) {
      assertFinds(
          version,
          Callers.PATIENT,
          "Encounter?_id=mine-merged-stay,other-merged-stay",
          "mine-merged-stay");
      assertThat(get(version, Callers.PATIENT, "Encounter/mine-merged-stay").statusCode())
          .isEqualTo(200);
      assertThat(get(version, Callers.PATIENT, "Encounter/other-merged-stay").statusCode())
          .isEqualTo(404);
      assertThat(Client.ids(get(version, Callers.PATIENT, "Encounter?patient=mine-patient").body()))
          .containsExactly("mine-encounter");
    }
  }

  /** The carer is of two patients; that the other one is there must not be told by what it has. */
  @Test
  void chainsDoNotLeadIntoRecordsOfOthers() throws Exception {
    for (FhirVersion version : versions) {
      for (String person : List.of("patient._id=", "patient:Patient._id=")) {
        assertFinds(version, Callers.PATIENT, "Person?" + person + "ward-patient");
        assertFinds(
            version, Callers.PATIENT, "Person?" + person + "mine-patient", "carer", "mine-person");
        assertFinds(
            version, Callers.PROXY, "Person?" + person + "ward-patient", "carer", "ward-person");
      }
      assertFinds(version, Callers.PATIENT, "Observation?patient._id=other-patient");
      assertThat(
              Client.ids(
                  get(version, Callers.PATIENT, "Person?_id=carer&_include=Person:patient").body()))
          .containsExactlyInAnyOrder("carer", "mine-patient");
      assertThat(
              Client.ids(
                  get(
                          version,
                          Callers.PATIENT,
                          "Patient?_id=mine-patient,ward-patient&_revinclude=Person:patient")
                      .body()))
          .containsExactlyInAnyOrder("mine-patient", "carer", "mine-person");
    }
  }

  @Test
  void patientsThatWereMergedAreEachTheirOwn() throws Exception {
    String duplicates =
        Tokens.with(
            Map.of(
                "aud", Wards.TENANT,
                "sub", "somebody",
                "client_id", "an-app",
                "scope", "user/*.read",
                "fhirUser", "Patient/mine-duplicate"));
    for (FhirVersion version : versions) {
      assertThat(get(version, Callers.PATIENT, "Patient/mine-duplicate").statusCode())
          .isEqualTo(404);
      assertFinds(
          version, Callers.PATIENT, "Patient?_id=mine-duplicate,mine-patient", "mine-patient");
      assertThat(get(version, duplicates, "Patient/mine-duplicate").statusCode()).isEqualTo(200);
      assertThat(get(version, duplicates, "Patient/mine-patient").statusCode()).isEqualTo(404);
      assertThat(Client.ids(get(version, duplicates, "Patient?_id=mine-duplicate").body()))
          .containsExactly("mine-duplicate");
      for (String search :
          List.of("Patient", "Patient?name:missing=true", "Encounter?patient=mine-patient")) {
        assertThat(Client.ids(get(version, duplicates, search).body()))
            .as(version.id() + ' ' + search)
            .isEmpty();
      }
    }
  }

  /** By pages of one, each full, all of them, and as many as are counted. */
  private void assertFinds(FhirVersion version, Callers caller, String search, String... ids)
      throws Exception {
    HttpResponse<String> counted = get(version, caller, search + "&_count=0");
    assertThat(counted.statusCode()).as(counted.body()).isEqualTo(200);
    assertThat(new JsonObject(counted.body()).getInteger("total"))
        .as(version.id() + ' ' + caller + ' ' + search)
        .isEqualTo(ids.length);
    List<List<String>> pages = new ArrayList<>();
    String next = path(version, search + "&_count=1");
    while (next != null) {
      String page = new Client(server).get(next, token(caller)).body();
      pages.add(Client.ids(page));
      next = Client.next(page);
    }
    assertThat(pages)
        .as(version.id() + ' ' + caller + ' ' + search)
        .isEqualTo(ids.length == 0 ? List.of(List.of()) : Stream.of(ids).map(List::of).toList());
  }

  private HttpResponse<String> get(FhirVersion version, Callers caller, String rest)
      throws Exception {
    return get(version, token(caller), rest);
  }

  private HttpResponse<String> get(FhirVersion version, String token, String rest)
      throws Exception {
    return new Client(server).get(path(version, rest), token);
  }

  private static String path(FhirVersion version, String rest) {
    return version.id() + '/' + Wards.TENANT + '/' + rest;
  }

  private static String token(Callers caller) {
    return caller.token(caller.context() + "/*.read");
  }
}
