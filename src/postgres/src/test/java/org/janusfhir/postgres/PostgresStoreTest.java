package org.janusfhir.postgres;

import java.time.Clock;
import org.janusfhir.store.Store;
import org.janusfhir.store.contract.StoreContract;
import org.junit.jupiter.api.BeforeEach;

class PostgresStoreTest implements StoreContract {
  @BeforeEach
  void clear() {
    TestDatabase.clearFew();
  }

  @Override
  public Store open(Clock clock) {
    return TestDatabase.openAgain(clock);
  }
}
