package org.janusfhir.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.token.BearerAuthentication;
import org.janusfhir.server.access.token.Callers;
import org.janusfhir.server.access.token.SmallRyeTokenVerifier;
import org.janusfhir.server.access.token.TokenVerifier;
import org.janusfhir.server.access.token.TrustedIssuers;
import org.janusfhir.server.access.token.VerifiedToken;
import org.janusfhir.server.http.RequestPath;
import org.jose4j.lang.JoseException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a bearer token costs: at first, and when it is known. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BearerBenchmark {
  private static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final int KNOWN_TOKENS = 10_000;

  /** Of the token's signature. */
  @Param({"RS256", "ES256", "ES384"})
  public String algorithm;

  private TokenVerifier verifier;
  private BearerAuthentication authentication;
  private RequestPath path;
  private HttpServerRequest request;
  private String token;

  /** Makes a token, and has it known. */
  @Setup
  public void prepare(SampleStore sample) throws JoseException {
    Benched benched = Benched.load();
    InstantSource clock = InstantSource.system();
    Issuer issuer = new Issuer(algorithm);
    TrustedIssuers issuers =
        new TrustedIssuers(benched.served(), Runnable::run, clock).trust(Benched.TENANT, issuer);
    issuers.readKeys();
    // In the calling thread, so that all of it is measured and no change of threads.
    verifier = new SmallRyeTokenVerifier(issuers, issuer::revoked, LEEWAY, Runnable::run);
    Callers callers = new Callers(benched.served(), sample.store(), clock);
    authentication =
        new BearerAuthentication(benched.roots(), verifier, callers, KNOWN_TOKENS, clock);
    String version = benched.served().fallback().id();
    token = issuer.token(Benched.BASE + '/' + version + '/' + Benched.TENANT);
    path = new RequestPath(false, version, Benched.TENANT, List.of("Patient", "any"));
    request =
        StillRequest.of(MultiMap.caseInsensitiveMultiMap().add("Authorization", "Bearer " + token));
    authentication.verify(path, request).await().indefinitely();
    if (cached() == null) {
      throw new IllegalStateException("The token is not known after it was verified");
    }
  }

  /** Parsed, its signature and claims checked. */
  @Benchmark
  public VerifiedToken uncached() {
    return verifier.verify(Benched.TENANT, Benched.BASE, token).await().indefinitely();
  }

  /** From the header to who is asking. */
  @Benchmark
  public Caller cached() {
    return authentication.known(path, request);
  }
}
