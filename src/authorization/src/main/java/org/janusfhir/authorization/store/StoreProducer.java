package org.janusfhir.authorization.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.janusfhir.server.JanusConfiguration;

/** Opens the store when it is first used. */
@ApplicationScoped
public class StoreProducer {
  @Produces
  @ApplicationScoped
  AuthorizationStore embedded(JanusConfiguration configuration) {
    return EmbeddedAuthorizationStore.open(Path.of(configuration.store().path()));
  }

  void close(@Disposes AuthorizationStore store) {
    ((EmbeddedAuthorizationStore) store).close();
  }
}
