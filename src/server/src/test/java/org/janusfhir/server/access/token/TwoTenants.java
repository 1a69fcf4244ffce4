package org.janusfhir.server.access.token;

import static org.janusfhir.server.access.token.AuthenticatingServer.ROOT;
import static org.janusfhir.server.access.token.Issuing.ISSUER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.janusfhir.server.MemoryStore;
import org.janusfhir.server.version.ServedVersions;
import org.jose4j.jwk.PublicJsonWebKey;

/** A server with the tenants <code>t</code> and <code>u</code>, which trust the same issuer. */
final class TwoTenants implements AutoCloseable {
  static final PublicJsonWebKey RSA = Issuing.rsa("rsa");
  static final PublicJsonWebKey EC256 = Issuing.ec256("ec256");
  static final PublicJsonWebKey EC384 = Issuing.ec384("ec384");

  private final VerificationThreads threads = new VerificationThreads();
  private final AuthenticatingServer server;

  /** The issuer's keys are kept in that folder. */
  TwoTenants(Path folder) throws IOException {
    Path jwks = Files.writeString(folder.resolve("jwks.json"), Issuing.jwks(RSA, EC256, EC384));
    ServedVersions versions = AuthenticatingServer.versions();
    TrustedIssuers issuers = new TrustedIssuers(versions, Runnable::run, InstantSource.system());
    for (String tenant : List.of("t", "u")) {
      issuers.trust(
          tenant,
          Settings.tenant(
              "issuer",
              ISSUER,
              "jwks",
              jwks.toString(),
              "endpoints.authorize",
              ISSUER + "/authorize",
              "endpoints.token",
              ISSUER + "/token"),
          Duration.ofMinutes(10),
          Settings.PAUSE);
    }
    server =
        new AuthenticatingServer(
            new SmallRyeTokenVerifier(issuers, id -> false, Duration.ofSeconds(30), threads),
            new Callers(versions, new MemoryStore(), InstantSource.system()),
            InstantSource.system());
  }

  /** A token that is good for the tenant <code>t</code>. */
  static String good() {
    return Issuing.signed(Issuing.claims(ROOT, all -> {}), "RS256", RSA);
  }

  AuthenticatingServer server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
    threads.close();
  }
}
