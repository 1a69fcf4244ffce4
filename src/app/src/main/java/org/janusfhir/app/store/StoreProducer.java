package org.janusfhir.app.store;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.annotations.CommandLineArguments;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.app.observability.StorePing;
import org.janusfhir.app.observability.StoreTimers;
import org.janusfhir.app.observability.TimedStore;
import org.janusfhir.app.sandbox.PreparedSample;
import org.janusfhir.postgres.Migrations;
import org.janusfhir.postgres.PostgresState;
import org.janusfhir.postgres.PostgresStore;
import org.janusfhir.postgres.Reindexing;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.store.SharedState;
import org.janusfhir.store.Store;
import org.janusfhir.store.embedded.EmbeddedStore;
import org.janusfhir.wire.FhirVersion;

/** Opens the configured store, and only that one. */
@ApplicationScoped
public class StoreProducer {
  @Produces
  @Singleton
  OpenStore open(
      JanusConfiguration configuration,
      Config config,
      Instance<Pool> connections,
      DatabasePool pools,
      @All List<FhirVersion> versions,
      @CommandLineArguments String[] arguments) {
    ConfigurationCheck.check(configuration, versions);
    return configuration.store().kind().equals(JanusConfiguration.Store.POSTGRES)
        ? postgres(configuration.store().postgres(), config, connections, pools, arguments)
        : embedded(configuration, arguments);
  }

  @Produces
  @Singleton
  Store store(OpenStore open, StoreTimers timers) {
    return new TimedStore(open.store(), timers);
  }

  @Produces
  @Singleton
  StorePing ping(OpenStore open) {
    return open.ping();
  }

  /** Only if the record is in a database; there once that has been opened. */
  @Produces
  @Singleton
  SharedState state(OpenStore open, Instance<Pool> connections) {
    return new PostgresState(connections.get());
  }

  /** Page links can be followed after a restart: their key is configured, or the store's own. */
  @Produces
  @Singleton
  PageTokens pageTokens(JanusConfiguration configuration, OpenStore open) {
    return new PageTokens(
        configuration
            .search()
            .pageSecret()
            .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
            .orElseGet(open::secret));
  }

  /** What was opened first is closed last, after all that uses it. */
  void close(@Disposes Store store) {
    store.close();
  }

  private static OpenStore embedded(JanusConfiguration configuration, String... arguments) {
    // who imports before the first start wants a record without sample patients
    boolean withSample = arguments.length == 0 && configuration.sandbox().enabled();
    EmbeddedStore store =
        EmbeddedStore.open(
            Path.of(configuration.store().path()),
            Clock.systemUTC(),
            withSample ? PreparedSample.find() : null);
    return new OpenStore(
        store, store.secret(), () -> store.isEmpty(ConfigurationCheck.SANDBOX).replaceWithVoid());
  }

  private static OpenStore postgres(
      JanusConfiguration.Postgres settings,
      Config config,
      Instance<Pool> connections,
      DatabasePool pools,
      String... arguments) {
    DatabaseAddress address = DatabaseAddress.of(config, settings);
    if (settings.migrateAtStart()) {
      Migrations.run(address.jdbcUrl(), address.user(), address.password());
      OwnConnections.use(address, Duration.ZERO, Reindexing::run);
    }
    // Made now, and with it the connections to a replica and that of the ping.
    Pool primary = ClientProxy.unwrap(connections.get());
    // Commands read what they have just written.
    Pool replica = arguments.length == 0 ? pools.replica() : null;
    PostgresStore store = PostgresStore.open(primary, replica, Clock.systemUTC());
    return new OpenStore(store, store.secret(), pools.ping()::send);
  }
}
