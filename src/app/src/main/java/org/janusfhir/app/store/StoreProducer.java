package org.janusfhir.app.store;

import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.janusfhir.app.sandbox.PreparedSample;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.wire.FhirVersion;

/** Opens the configured store, and only that one. */
@ApplicationScoped
public class StoreProducer {
  @Produces
  @Singleton
  EmbeddedStore embedded(
      JanusConfiguration configuration,
      @All List<FhirVersion> versions,
      @CommandLineArguments String[] arguments) {
    ConfigurationCheck.check(configuration, versions);
    // who imports before the first start wants a record without sample patients
    boolean withSample = arguments.length == 0 && configuration.sandbox().enabled();
    return EmbeddedStore.open(
        Path.of(configuration.store().path()),
        Clock.systemUTC(),
        withSample ? PreparedSample.find() : null);
  }

  /** Page links can be followed after a restart: their key is configured, or the store's own. */
  @Produces
  @Singleton
  PageTokens pageTokens(JanusConfiguration configuration, EmbeddedStore store) {
    return new PageTokens(
        configuration
            .search()
            .pageSecret()
            .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
            .orElseGet(store::secret));
  }

  /** What was opened first is closed last, after all that uses it. */
  void close(@Disposes EmbeddedStore store) {
    store.close();
  }
}
