package org.janusfhir.running;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two processes on one database, with the sample and an empty tenant that is open, the same two for
 * all tests that use them.
 */
final class Replicas implements BeforeAllCallback {
  /** A tenant whose record is empty at first. */
  static final String EMPTY = "clinic";

  private static String database;
  private static PackagedJanus one;
  private static PackagedJanus other;

  static PackagedJanus one() {
    return one;
  }

  static PackagedJanus other() {
    return other;
  }

  static List<PackagedJanus> both() {
    return List.of(one, other);
  }

  /** The database of both, as the reactive client has it. */
  static String database() {
    return database;
  }

  /** What they were started with; commands and more processes may be, too. */
  static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("janus.store.kind", "postgres");
    settings.put("janus.store.postgres.migrate-at-start", "true");
    settings.put("quarkus.datasource.reactive.url", database);
    settings.put("quarkus.datasource.username", TestServer.USER);
    settings.put("quarkus.datasource.password", "not asked for");
    settings.put("janus.authorization.registration.hourly", "100000");
    settings.put("janus.authorization.registration.most", "100000");
    settings.put("janus.tenants." + EMPTY + ".open", "true");
    settings.put("janus.tenants." + EMPTY + ".secured", "false");
    return settings;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    if (one == null) {
      database = TestServer.newDatabase();
      one = started(context, "one");
      other = started(context, "other");
    }
  }

  private static PackagedJanus started(ExtensionContext context, String name)
      throws IOException, InterruptedException {
    PackagedJanus janus = PackagedJanus.start(settings());
    context.getRoot().getStore(ExtensionContext.Namespace.create(Replicas.class)).put(name, janus);
    return janus;
  }
}
