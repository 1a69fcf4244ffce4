package org.janusfhir.store.embedded;

import java.nio.file.Path;
import java.time.Clock;
import org.janusfhir.store.Store;
import org.janusfhir.store.contract.StoreContract;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest implements StoreContract {
  @TempDir private Path folder;

  @Override
  public Store open(Clock clock) {
    return EmbeddedStore.open(folder, clock);
  }
}
