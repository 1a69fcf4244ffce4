package org.janusfhir.app.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.janusfhir.postgres.TestServer;

/** A database of its own, empty when the application starts. */
public final class FreshDatabase implements QuarkusTestResourceLifecycleManager {
  /** The settings by which a record is kept in a new database. */
  public static Map<String, String> settings() {
    return Map.of(
        "janus.store.kind",
        "postgres",
        "janus.store.postgres.migrate-at-start",
        "true",
        "quarkus.datasource.reactive.url",
        TestServer.newDatabase(),
        "quarkus.datasource.username",
        TestServer.USER,
        "quarkus.datasource.password",
        "not asked for");
  }

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {}
}
