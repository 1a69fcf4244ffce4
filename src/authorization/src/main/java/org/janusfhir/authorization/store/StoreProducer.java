package org.janusfhir.authorization.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.InstantSource;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.key.KeyFile;
import org.janusfhir.authorization.key.SharedKeys;
import org.janusfhir.authorization.key.TokenKeys;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.store.SharedState;

/** Opens, when it is first used, what is kept: in a folder, or where several processes share it. */
@ApplicationScoped
public class StoreProducer {
  @Produces
  @ApplicationScoped
  AuthorizationStore store(JanusConfiguration configuration, Instance<SharedState> state) {
    return isShared(configuration)
        ? new SharedAuthorizationStore(state.get())
        : EmbeddedAuthorizationStore.open(folder(configuration));
  }

  @Produces
  @ApplicationScoped
  OneTimeSecrets secrets(
      JanusConfiguration configuration,
      AuthorizationConfiguration authorization,
      Instance<SharedState> state) {
    AuthorizationConfiguration.Lifetime lifetime = authorization.lifetime();
    return isShared(configuration)
        ? new SharedOneTimeSecrets(state.get(), lifetime, InstantSource.system())
        : new OneTimeSecretsInMemory(lifetime);
  }

  @Produces
  @ApplicationScoped
  TokenKeys keys(JanusConfiguration configuration, Instance<SharedState> state) {
    return isShared(configuration)
        ? new SharedKeys(state.get())
        : KeyFile.in(folder(configuration));
  }

  void close(@Disposes AuthorizationStore store) {
    if (store instanceof EmbeddedAuthorizationStore embedded) {
      embedded.close();
    }
  }

  private static boolean isShared(JanusConfiguration configuration) {
    return configuration.store().kind().equals(JanusConfiguration.Store.POSTGRES);
  }

  private static Path folder(JanusConfiguration configuration) {
    return Path.of(configuration.store().path());
  }
}
