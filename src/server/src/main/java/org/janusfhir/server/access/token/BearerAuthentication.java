package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.janusfhir.server.access.Authentication;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;

/** From the header Authorization of a request to who is asking. Never blocks. */
public final class BearerAuthentication implements Authentication {
  private final ServiceRoot roots;
  private final TokenVerifier verifier;
  private final Callers callers;
  private final KnownTokens tokens;
  private final ConcurrentMap<TokenDigest, Uni<Caller>> underWay = new ConcurrentHashMap<>();

  /**
   * Asks that verifier about tokens that are not known.
   *
   * @param maxTokens how many are remembered
   */
  public BearerAuthentication(
      ServiceRoot roots,
      TokenVerifier verifier,
      Callers callers,
      int maxTokens,
      InstantSource clock) {
    this.roots = roots;
    this.verifier = verifier;
    this.callers = callers;
    this.tokens = new KnownTokens(maxTokens, clock);
  }

  @Override
  public Caller known(RequestPath path, HttpServerRequest http) {
    String token = BearerToken.of(http, roots);
    TokenDigest digest = TokenDigest.of(path.tenant(), roots.base(http), token);
    try {
      KnownTokens.Good known = tokens.get(digest);
      if (known == null) {
        BearerToken.requireSignedJwt(token, http, roots);
        return null;
      }
      requireNotRevoked(digest, known.tokenId());
      return known.caller();
    } catch (InvalidTokenException e) {
      throw TokenRefusal.invalidToken(e.getMessage()).of(roots, http);
    }
  }

  /** Requests with the same token wait for one verification. */
  @Override
  public Uni<Caller> verify(RequestPath path, HttpServerRequest http) {
    String token = BearerToken.of(http, roots);
    String base = roots.base(http);
    TokenDigest digest = TokenDigest.of(path.tenant(), base, token);
    return Uni.createFrom()
        .deferred(
            () ->
                underWay.computeIfAbsent(
                    digest, absent -> verification(digest, path.tenant(), base, token)))
        .onFailure(InvalidTokenException.class)
        .transform(e -> TokenRefusal.invalidToken(e.getMessage()).of(roots, http));
  }

  private Uni<Caller> verification(TokenDigest digest, String tenant, String base, String token) {
    return verifier
        .verify(tenant, base, token)
        .invoke(verified -> requireNotRevoked(digest, verified.id()))
        .chain(
            verified ->
                callers.of(tenant, base, verified).invoke(caller -> keep(digest, caller, verified)))
        .onFailure(InvalidTokenException.class)
        .invoke(e -> tokens.bad(digest, e.getMessage()))
        .onTermination()
        .invoke(() -> underWay.remove(digest))
        .memoize()
        .indefinitely();
  }

  private void keep(TokenDigest digest, Caller caller, VerifiedToken verified) {
    tokens.good(digest, caller, verified.id(), verified.expiresAtMillis());
  }

  private void requireNotRevoked(TokenDigest digest, String tokenId) {
    if (tokenId != null && verifier.revoked(tokenId)) {
      tokens.forget(digest);
      throw new InvalidTokenException("The token was revoked. Authorize again to get another.");
    }
  }
}
