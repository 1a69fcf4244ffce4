package org.janusfhir.app.observability;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.JanusConfiguration;

/**
 * Has the platform tell how connections to the database are used, and nothing else: its other
 * metrics would have addresses, and with them ids, as labels. Without a database it tells nothing.
 */
@ApplicationScoped
public class DatabaseMetrics implements VertxOptionsCustomizer {
  /** The name of connections that work for no request, and of which nothing is told. */
  public static final String UNCOUNTED = "uncounted";

  private static final String SQL = "sql";

  private final DatabaseMeters meters;
  private final boolean database;

  /** Tells those meters. */
  @Inject
  public DatabaseMetrics(DatabaseMeters meters, JanusConfiguration configuration) {
    this.meters = meters;
    this.database = configuration.store().kind().equals(JanusConfiguration.Store.POSTGRES);
  }

  @Override
  @SuppressWarnings(
      "deprecation") // Of the builder, where it is said otherwise, the platform lets nobody have a
  // part.
  public void accept(VertxOptions options) {
    if (database) {
      VertxMetricsFactory factory = ignored -> new OfPools(meters);
      options.setMetricsOptions(new MetricsOptions().setEnabled(true).setFactory(factory));
    }
  }

  private record OfPools(DatabaseMeters meters) implements VertxMetrics {
    @Override
    public PoolMetrics<?> createPoolMetrics(String kind, String name, int most) {
      return kind.equals(SQL) && !name.equals(UNCOUNTED) ? meters : null;
    }
  }
}
