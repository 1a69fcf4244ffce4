package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key survives restarts. */
class PageSecretTest {
  @TempDir Path folder;

  @Test
  void isMadeOnceAndKept() {
    // When
    byte[] made = PageSecret.in(folder);

    // Then
    assertThat(made).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(PageSecret.in(folder)).isEqualTo(made);
    assertThat(folder).isDirectoryContaining("glob:**/page-links.key");
  }

  @Test
  void aDamagedOneIsRefused() throws Exception {
    // Given
    Files.write(folder.resolve("page-links.key"), new byte[3]);

    // Then
    assertThatThrownBy(() -> PageSecret.in(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is damaged");
  }
}
