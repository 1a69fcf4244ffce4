package org.janusfhir.app.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;

/** Opens the configured store, and only that one. */
@ApplicationScoped
public class StoreProducer {
  @Produces
  @Singleton
  Store store(JanusConfiguration configuration) {
    Path folder = Path.of(configuration.store().path());
    throw new StoreException("There is no store for " + folder, null);
  }

  /** Closed last: what was produced first is disposed of after all that uses it. */
  void close(@Disposes Store store) {
    store.close();
  }
}
