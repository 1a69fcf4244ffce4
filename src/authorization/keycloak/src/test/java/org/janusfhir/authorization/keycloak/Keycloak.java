package org.janusfhir.authorization.keycloak;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.janusfhir.running.ServerProcess;

/**
 * Keycloak with an empty database and the realm of the guide. System properties say where it was
 * unpacked (<code>keycloak.home</code>) and where the realm's file is (<code>keycloak.realm</code>
 * ).
 */
final class Keycloak implements AutoCloseable {
  private static final String ADMIN = "admin";

  private final ServerProcess process;
  private final String address;
  private final String password;

  private Keycloak(ServerProcess process, String address, String password) {
    this.process = process;
    this.address = address;
    this.password = password;
  }

  static Keycloak start() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("keycloak.home"));
    Path realm = Path.of(System.getProperty("keycloak.realm"));
    Path imported = Files.createDirectories(home.resolve("data/import"));
    Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    int port = ServerProcess.freePort();
    String address = "http://localhost:" + port;
    String password = UUID.randomUUID().toString();
    ProcessBuilder command =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    URI ready = URI.create(address + "/realms/janus/.well-known/openid-configuration");
    ServerProcess process = ServerProcess.start(command, ready, home.resolve("log"));
    return new Keycloak(process, address, password);
  }

  /** The issuer of the realm. */
  String issuer() {
    return address + "/realms/janus";
  }

  /** An endpoint of the realm that OpenID discovery names. */
  String endpoint(String member) {
    return given()
        .get(issuer() + "/.well-known/openid-configuration")
        .then()
        .statusCode(200)
        .extract()
        .path(member);
  }

  /** A request of the administrator, whose address begins below the realm. */
  RequestSpecification administrator() {
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", ADMIN)
            .formParam("password", password)
            .post(address + "/realms/master/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given()
        .auth()
        .preemptive()
        .oauth2(token)
        .contentType("application/json")
        .baseUri(address)
        .basePath("/admin/realms/janus");
  }

  @Override
  public void close() {
    process.close();
  }
}
