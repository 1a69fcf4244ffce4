package org.janusfhir.k8s;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A program that is not there, or too old, is not passed over. */
class ToolTest {
  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> new Tool("no-such-program", "something").run(Path.of(".")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("These tests need something on the path");
  }

  @Test
  void aProgramThatFailsIsQuoted() {
    assertThatThrownBy(() -> Tool.KUBECTL.run(Path.of("."), "kustomize", "nowhere"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("kubectl kustomize nowhere failed")
        .hasMessageContaining("kubectl 1.27 or newer");
  }
}
