package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How clients find out where they are authorized. */
class DiscoveryTest {
  private static final String CONFIGURATION = "/.well-known/smart-configuration";

  private final PipelineServer server = new PipelineServer(new MemoryStore());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSecuredRootTellsWithoutAToken() throws Exception {
    // When
    HttpResponse<String> answer = server.get(PipelineServer.SECURED + CONFIGURATION);

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonObject told = new JsonObject(answer.body());
    assertThat(told.getString("authorization_endpoint"))
        .isEqualTo("https://janus.example/fhir/authorization/open-tenant/authorize");
    assertThat(told.getString("token_endpoint")).endsWith("/authorization/open-tenant/token");
    assertThat(told.getJsonArray("capabilities")).containsExactly("launch-ehr");
    assertThat(told.getJsonArray("code_challenge_methods_supported")).containsExactly("S256");
    assertThat(told.fieldNames())
        .doesNotContain(
            "revocation_endpoint",
            "token_endpoint_auth_methods_supported",
            "token_endpoint_auth_signing_alg_values_supported",
            "grant_types_supported",
            "response_types_supported");
  }

  @Test
  void whateverTheClientAccepts() throws Exception {
    HttpResponse<String> answer =
        server.get(PipelineServer.SECURED + CONFIGURATION, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anOpenRootNeedsNone() throws Exception {
    assertThat(server.get(PipelineServer.OPEN + CONFIGURATION).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingIsMadeUpForOtherTenants() throws Exception {
    assertThat(server.get("/tiny/closed-tenant" + CONFIGURATION).statusCode()).isEqualTo(404);
    assertThat(server.get("/tiny/nobody" + CONFIGURATION).statusCode()).isEqualTo(403);
  }
}
