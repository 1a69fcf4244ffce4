package org.janusfhir.app.https;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.janusfhir.server.JanusConfiguration;

/**
 * What the switch <code>janus.https.development</code> stands for: settings of the platform by
 * which it serves HTTPS with a development certificate from the folder of the store. Anything an
 * operator sets goes before them.
 */
public final class DevelopmentHttps implements ConfigSourceFactory {
  private static final String TLS = "janus-development";

  /** Below that of every file of settings. */
  private static final int ORDINAL = 50;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    if (!Boolean.parseBoolean(value(context, "janus.https.development", "false"))) {
      return List.of();
    }
    Path folder =
        Path.of(value(context, "janus.store.path", JanusConfiguration.Store.DEFAULT_PATH));
    try {
      String tls = "quarkus.tls." + TLS + '.';
      Map<String, String> settings =
          Map.of(
              "quarkus.http.tls-configuration-name",
              TLS,
              tls + "key-store.p12.path",
              DevelopmentCertificate.in(folder).toString(),
              tls + "key-store.p12.password",
              DevelopmentCertificate.PASSWORD,
              tls + "protocols",
              "TLSv1.3,TLSv1.2");
      return List.of(new PropertiesConfigSource(settings, "development certificate", ORDINAL));
    } catch (IOException e) {
      throw new UncheckedIOException("janus.https.development: " + e.getMessage(), e);
    }
  }

  private static String value(ConfigSourceContext context, String name, String otherwise) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null ? otherwise : value.getValue();
  }
}
