package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged application does not start with wrong settings, and says which and what to do. */
class StartFailuresIT {
  private static final long PATIENCE_MINUTES = 3;

  @TempDir private Path folder;

  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of(
            List.of("janus.proxies=foo", "janus.cors.max-age=-1s"),
            List.of("janus.proxies: 'foo' is no address", "janus.cors.max-age must not be")),
        Arguments.of(
            List.of(
                "quarkus.tls.key-store.pem.0.cert=/nowhere/certificate.pem",
                "quarkus.tls.key-store.pem.0.key=/nowhere/key.pem"),
            List.of("/nowhere/", "Check the files and passwords that quarkus.tls.key-store.*")),
        Arguments.of(
            List.of(
                "quarkus.tls.key-store.p12.path=/nowhere/keystore.p12",
                "quarkus.tls.key-store.p12.password=a-secret"),
            List.of("/nowhere/keystore.p12", "Check the files and passwords")),
        Arguments.of(
            List.of("quarkus.http.insecure-requests=redirect"),
            List.of("set quarkus.tls.key-store.* to one, or leave quarkus.http.insecure-requests")),
        Arguments.of(
            List.of(
                "janus.tenants.a.issuer=https://issuer.example",
                "janus.tenants.a.audiences=a",
                "janus.tenants.a.jwks=/nowhere/keys.jwks"),
            List.of("janus.tenants.a.jwks '/nowhere/keys.jwks'", "give the path of the issuer's")));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void isToldInALine(List<String> wrong, List<String> said) throws Exception {
    // When
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.port", "0");
    settings.put("quarkus.http.ssl-port", "0");
    settings.put("janus.sandbox.enabled", "false");
    settings.put("janus.store.path", folder.resolve("store").toString());
    wrong.stream()
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> settings.put(setting[0], setting[1]));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(Application.command(settings))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();

    // Then
    String all = Files.readString(log);
    assertThat(ended).as(all).isTrue();
    assertThat(process.exitValue()).isNotZero();
    List<String> lines = all.lines().filter(line -> !line.contains("event=no-tenants")).toList();
    assertThat(lines).singleElement().asString().startsWith("Janus cannot start. ").contains(said);
    assertThat(all).doesNotContain("a-secret");
  }
}
