package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.janusfhir.postgres.RestartableServer;
import org.janusfhir.postgres.ServerCertificate;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A database that lets nobody in over the network who does not encrypt. */
@ExtendWith(RunningServer.class)
class DatabaseTlsIT {
  @TempDir Path folder;

  @Test
  void serversAndCommandsEncryptAndKnowWhomTheyTalkTo() throws Exception {
    // Given
    ServerCertificate own = ServerCertificate.make(folder, "database");
    Path certificate = own.certificate();
    Path ofAnother = ServerCertificate.make(folder, "another").certificate();
    try (RestartableServer database =
        RestartableServer.start(folder.resolve("data"), own.settings())) {
      database.stop();
      Files.writeString(
          folder.resolve("data/pg_hba.conf"),
          """
          hostssl all all 127.0.0.1/32 trust
          hostssl all all ::1/128 trust
          """);
      database.start();

      // When, then
      assertThat(migrated(database, Map.of()).exitCode()).isEqualTo(1);
      assertThat(migrated(database, verified(ofAnother)).exitCode()).isEqualTo(1);
      Map<String, String> verified = verified(certificate);
      PackagedJanus.Ended migrated = migrated(database, verified);
      assertThat(migrated.exitCode()).as(migrated.output()).isZero();
      try (PackagedJanus janus = PackagedJanus.start(settings(database, verified))) {
        assertThat(new Visitor().get(janus.address() + "/q/health/ready").status()).isEqualTo(200);
        PackagedJanus.Ended rotated =
            RunningServer.run(settings(database, verified), "rotate-keys");
        assertThat(rotated.exitCode()).as(rotated.output()).isZero();
      }
      Map<String, String> required =
          Map.of("quarkus.datasource.reactive.postgresql.ssl-mode", "require");
      try (PackagedJanus janus = PackagedJanus.start(settings(database, required))) {
        assertThat(new Visitor().get(janus.address() + "/q/health/ready").status()).isEqualTo(200);
      }
    }
  }

  private static PackagedJanus.Ended migrated(RestartableServer database, Map<String, String> tls)
      throws Exception {
    return RunningServer.run(settings(database, tls), "migrate");
  }

  private static Map<String, String> settings(RestartableServer database, Map<String, String> tls) {
    Map<String, String> settings = new LinkedHashMap<>(tls);
    // What is encrypted does not matter, and the sample takes long.
    settings.put("janus.sandbox.enabled", "false");
    settings.put("janus.store.kind", "postgres");
    settings.put("quarkus.datasource.reactive.url", database.database());
    settings.put("quarkus.datasource.username", TestServer.USER);
    settings.put("quarkus.datasource.password", "not asked for");
    return settings;
  }

  private static Map<String, String> verified(Path certificate) {
    return Map.of(
        "quarkus.datasource.reactive.postgresql.ssl-mode",
        "verify-full",
        "quarkus.datasource.reactive.trust-certificate-pem.certs",
        certificate.toString());
  }
}
