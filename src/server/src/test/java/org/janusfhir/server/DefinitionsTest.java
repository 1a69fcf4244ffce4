package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.PipelineTest.assertProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the conformance statement names can be read by everybody, with a tenant or without. */
class DefinitionsTest {
  private static final String EVERYTHING = "/OperationDefinition/patient-everything";

  private final PipelineServer server = new PipelineServer(new MemoryStore());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void operationsAreDefinedBelowTheRootTheyAreReadAt() throws Exception {
    assertThat(server.get(PipelineServer.OPEN + EVERYTHING).body())
        .isEqualTo(definition("/open/tiny/open-tenant"));
    assertThat(server.get(PipelineServer.SECURED + EVERYTHING).body())
        .isEqualTo(definition("/tiny/open-tenant"));
    assertThat(server.get("/tiny" + EVERYTHING).body()).isEqualTo(definition("/tiny"));
  }

  @Test
  void extensionsAreDefinedToo() throws Exception {
    assertThat(server.get("/tiny/StructureDefinition/infuse-over-time").body())
        .isEqualTo("{\"resourceType\":\"StructureDefinition\",\"id\":\"infuse-over-time\"}");
  }

  @Test
  void nothingElseIsDefined() throws Exception {
    assertProblem(
        server.get("/tiny/StructureDefinition/x"),
        404,
        "not-found",
        "There is no StructureDefinition with the id 'x'.");
    assertThat(server.get(PipelineServer.OPEN + "/OperationDefinition").statusCode())
        .isEqualTo(404);
    assertThat(server.get("/tiny/nobody/OperationDefinition/x").statusCode()).isEqualTo(403);
    assertThat(server.send("PUT", "/tiny" + EVERYTHING).statusCode()).isEqualTo(405);
  }

  private static String definition(String root) {
    return "{\"resourceType\":\"OperationDefinition\",\"url\":\"https://janus.example/fhir"
        + root
        + EVERYTHING
        + "\"}";
  }
}
