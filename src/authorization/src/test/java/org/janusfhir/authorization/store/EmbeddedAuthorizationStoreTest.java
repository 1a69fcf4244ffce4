package org.janusfhir.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.janusfhir.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedAuthorizationStoreTest implements AuthorizationStoreContract {
  @TempDir Path folder;

  @Override
  public Opened open() {
    EmbeddedAuthorizationStore store = EmbeddedAuthorizationStore.open(folder);
    return new Opened(store, store::close);
  }

  @Test
  void nobodyElseReadsTheFileAndADamagedOneIsNamed() throws IOException {
    EmbeddedAuthorizationStore.open(folder).close();
    Path file = folder.resolve("authorization.mv");
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    Files.write(file, new byte[8192]);
    assertThatThrownBy(() -> EmbeddedAuthorizationStore.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString());
  }
}
