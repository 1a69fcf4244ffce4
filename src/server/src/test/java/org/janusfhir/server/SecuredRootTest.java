package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.access.Persona;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers get who may see only a part of the record. */
class SecuredRootTest {
  private static final String ROOT = PipelineServer.SECURED;

  private final MemoryStore store =
      new MemoryStore()
          .with(Examples.patient("mine"))
          .with(Examples.patient("other"))
          .with(Examples.observation("of-mine", "mine"))
          .with(Examples.observation("of-other", "other"));
  private final PipelineServer server = new PipelineServer(store);

  SecuredRootTest() {
    server
        .callers()
        .with("app", Persona.PROVIDER, "mine", "patient/Patient.read patient/Observation.rs")
        .with("patients-only", Persona.PROVIDER, "mine", "patient/Patient.read")
        .with("clinician", Persona.PROVIDER, null, "user/*.read")
        .with("program", Persona.SYSTEM, null, "system/Observation.read user/Patient.read");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsWithinTheCompartmentOnly() throws Exception {
    assertThat(get("app", "/Patient/mine").statusCode()).isEqualTo(200);
    assertThat(get("app", "/Observation/of-mine").statusCode()).isEqualTo(200);
    assertThat(get("app", "/Patient/other").statusCode()).isEqualTo(404);
    assertThat(get("app", "/Observation/of-other").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsNotWhatExistsOfOthers() throws Exception {
    // When
    HttpResponse<String> other = get("app", "/Observation/of-other");
    HttpResponse<String> nobody = get("app", "/Observation/of-nobody");

    // Then
    assertThat(other.body().replace("of-other", "of-nobody")).isEqualTo(nobody.body());
  }

  @Test
  void everyVersionThatLeavesIsLookedAt() throws Exception {
    assertThat(get("app", "/Observation/of-mine/_history").statusCode()).isEqualTo(200);
    assertThat(get("app", "/Observation/of-mine/_history/3").statusCode()).isEqualTo(200);
    assertThat(get("app", "/Observation/of-other/_history").statusCode()).isEqualTo(404);
    assertThat(get("app", "/Observation/of-other/_history/3").statusCode()).isEqualTo(404);
  }

  @Test
  void searchesAreConfinedWhateverTheyAskFor() throws Exception {
    // When
    HttpResponse<String> found = get("app", "/Observation?patient=other");

    // Then
    assertThat(store.lastQuery().criteria()).contains(patient("mine"), patient("other"));
    assertThat(found.body()).contains("of-mine").doesNotContain("of-other");
  }

  @Test
  void ownPatientsAreFoundWithoutSayingWhich() throws Exception {
    assertThat(get("app", "/Patient").body()).contains("\"mine\"").doesNotContain("\"other\"");
    assertThat(get("clinician", "/Patient").statusCode()).isEqualTo(400);
  }

  @Test
  void aTypeWithoutScopeIsRefused() throws Exception {
    // When
    HttpResponse<String> answer = get("patients-only", "/Observation/of-mine");

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer realm=\"janus.example\", error=\"insufficient_scope\"")
        .endsWith("scope=\"patient/Observation.read\"");
    assertThat(answer.body())
        .contains("\"forbidden\"")
        .contains("it takes patient/Observation.read");
    assertThat(get("patients-only", "/Observation?patient=mine").statusCode()).isEqualTo(403);
  }

  @Test
  void usersAndProgramsSeeAllThatTheirScopesName() throws Exception {
    assertThat(get("clinician", "/Patient/other").statusCode()).isEqualTo(200);
    assertThat(get("program", "/Observation/of-other").statusCode()).isEqualTo(200);
    assertThat(get("program", "/Patient/other").statusCode()).isEqualTo(403);
  }

  @Test
  void theScopeThatWouldDoIsOneOfTheCallers() throws Exception {
    assertThat(challenge("program", "/Patient/other")).endsWith("scope=\"system/Patient.read\"");
    assertThat(challenge("patients-only", "/Observation/of-mine"))
        .endsWith("scope=\"patient/Observation.read\"");
  }

  private String challenge(String token, String path) throws Exception {
    return get(token, path).headers().firstValue("WWW-Authenticate").orElseThrow();
  }

  @Test
  void bodiesAreReadAfterTheTokenIsVerified() throws Exception {
    // When
    HttpResponse<String> found =
        server.post(
            ROOT + "/Observation/_search",
            "patient=mine",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            "Bearer app");

    // Then
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.body()).contains("of-mine");
  }

  private static Criterion patient(String id) {
    return new Criterion.References(
        "patient", List.of(new Criterion.Target(ResourceType.PATIENT, id)));
  }

  private HttpResponse<String> get(String token, String path) throws Exception {
    return server.get(ROOT + path, "Authorization", "Bearer " + token);
  }
}
