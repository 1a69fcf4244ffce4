package org.janusfhir.app.store;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.WrongConfigurationException;

/**
 * Where the database is, as the platform's settings say it.
 *
 * @param uri <code>postgresql://host:port/database</code>
 * @param jdbcUrl the same for JDBC
 * @param user null if the address says it
 * @param password null for none
 */
record DatabaseAddress(String uri, String jdbcUrl, String user, String password, DatabaseTls tls) {
  private static final String URL = "quarkus.datasource.reactive.url";
  private static final String REACTIVE = "vertx-reactive:";

  /**
   * Reads it.
   *
   * @throws WrongConfigurationException if there is none
   */
  static DatabaseAddress of(Config config, JanusConfiguration.Postgres settings) {
    List<String> urls = config.getOptionalValues(URL, String.class).orElse(List.of());
    if (urls.isEmpty()) {
      throw new WrongConfigurationException(
          "The configuration is wrong: janus.store.kind is postgres, so set "
              + URL
              + " to postgresql://host:5432/database, and quarkus.datasource.username and"
              + " quarkus.datasource.password");
    }
    String first = urls.get(0);
    String uri = first.startsWith(REACTIVE) ? first.substring(REACTIVE.length()) : first;
    DatabaseTls tls = DatabaseTls.of(config);
    return new DatabaseAddress(
        uri,
        settings.jdbcUrl().orElseGet(() -> tls.jdbcUrl("jdbc:" + uri)),
        text(config, "quarkus.datasource.username").orElse(null),
        text(config, "quarkus.datasource.password").orElse(null),
        tls);
  }

  private static Optional<String> text(Config config, String name) {
    return config.getOptionalValue(name, String.class);
  }
}
