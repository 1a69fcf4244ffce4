package org.janusfhir.app.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.server.connection.ServedConnections;
import org.janusfhir.server.throttle.Overload;

/**
 * The metrics <code>janus_requests_under_way</code>, <code>janus_requests_turned_away_total</code>
 * and <code>janus_connections</code>, which show how near Janus is to <code>janus.limits.*</code>.
 */
@ApplicationScoped
public class LoadMeters implements MeterBinder {
  private final Overload overload;

  /** Meters of that. */
  @Inject
  public LoadMeters(Overload overload) {
    this.overload = overload;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("janus.requests.under.way", overload, Overload::underWay)
        .description("FHIR requests that are being answered")
        .register(registry);
    FunctionCounter.builder("janus.requests.turned.away", overload, Overload::refused)
        .description("FHIR requests refused by overload protection")
        .register(registry);
    Gauge.builder("janus.connections", ServedConnections::open)
        .description("Connections that are open")
        .register(registry);
  }
}
