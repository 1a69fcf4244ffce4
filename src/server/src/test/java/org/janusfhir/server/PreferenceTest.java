package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a client wants what is not understood to be an error. */
class PreferenceTest {
  private final PipelineServer server = new PipelineServer(new MemoryStore());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void strictIsReadHoweverItIsWritten() throws Exception {
    for (String prefer :
        List.of(
            "handling=strict",
            "Handling = \"Strict\"",
            "respond-async, handling=strict; foo=bar",
            "return=minimal;handling=lenient, handling=strict",
            "handling=strict, handling=lenient")) {
      assertThat(status("Prefer", prefer)).as(prefer).isEqualTo(400);
    }
    assertThat(status("Prefer", "return=minimal", "Prefer", "handling=strict")).isEqualTo(400);
  }

  @Test
  void anythingElseIsLenient() throws Exception {
    for (String prefer :
        List.of(
            "handling=lenient",
            "handling=lenient, handling=strict",
            "handling",
            "xhandling=strict",
            "return=\"handling=strict\"",
            "")) {
      assertThat(status("Prefer", prefer)).as(prefer).isEqualTo(200);
    }
    assertThat(status()).isEqualTo(200);
  }

  private int status(String... headers) throws Exception {
    return server.get(PipelineServer.OPEN + "/Patient?name=x&unknown=y", headers).statusCode();
  }
}
