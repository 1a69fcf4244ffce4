package org.janusfhir.app.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.janusfhir.server.JanusConfiguration;

/** Lets the platform connect to a database only if the record is in one. */
public final class DatabaseSwitch implements ConfigSourceFactory {
  /** Below that of every file of settings. */
  private static final int ORDINAL = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue kind = context.getValue("janus.store.kind");
    boolean database = kind != null && JanusConfiguration.Store.POSTGRES.equals(kind.getValue());
    return List.of(
        new PropertiesConfigSource(
            Map.of("quarkus.datasource.active", Boolean.toString(database)),
            "kind of the store",
            ORDINAL));
  }
}
