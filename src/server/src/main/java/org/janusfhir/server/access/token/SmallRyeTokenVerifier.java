package org.janusfhir.server.access.token;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.janusfhir.server.problem.RefusedException;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies tokens with SmallRye JWT, on threads that may be busy. */
public final class SmallRyeTokenVerifier implements TokenVerifier {
  /** None that a secret or nothing at all is enough for. */
  private static final Set<SignatureAlgorithm> ALGORITHMS =
      EnumSet.of(
          SignatureAlgorithm.RS256,
          SignatureAlgorithm.RS384,
          SignatureAlgorithm.ES256,
          SignatureAlgorithm.ES384);

  /** The header typ of access tokens, in lower case: RFC 7519 and RFC 9068. */
  private static final Set<String> TYPES =
      Set.of("jwt", "application/jwt", "at+jwt", "application/at+jwt");

  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final String BUSY =
      "More tokens wait for verification than this server can verify. Try again in a moment.";
  private static final String NO_KEYS =
      "The keys of the issuer of this tenant's tokens cannot be read at the moment, so the token"
          + " cannot be verified. Try again later.";

  private final TrustedIssuers issuers;
  private final Predicate<String> revoked;
  private final int leewaySeconds;
  private final Executor executor;

  /** A key is not known, or not yet. */
  private static final class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnknownKeyException() {
      super(null, null, false, false);
    }
  }

  /** SmallRye's parser with the keys of an issuer. */
  private static final class Parser extends DefaultJWTTokenParser {
    private final IssuerKeys keys;

    private Parser(IssuerKeys keys) {
      this.keys = keys;
    }

    @Override
    protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo context) {
      return (JsonWebSignature signed, List<JsonWebStructure> around) -> {
        requireAlgorithm(signed);
        requireType(signed);
        return keys.resolve(signed);
      };
    }

    /** Before any key is looked for, which would be in vain. */
    private static void requireAlgorithm(JsonWebSignature signed) {
      String name = signed.getAlgorithmHeaderValue();
      if (ALGORITHMS.stream().noneMatch(algorithm -> algorithm.getAlgorithm().equals(name))) {
        throw new InvalidTokenException(TokenFault.ALGORITHM);
      }
    }

    /**
     * What says that it is something else, such as a logout token or a proof of possession, is none
     * (RFC 8725, section 3.11). Most issuers say only that theirs is a JWT, or nothing.
     */
    private static void requireType(JsonWebSignature signed) {
      String type = signed.getHeader(HeaderParameterNames.TYPE);
      if (type != null && !TYPES.contains(type.toLowerCase(Locale.ROOT))) {
        throw new InvalidTokenException(TokenFault.TYPE);
      }
    }
  }

  /**
   * Takes tokens of those issuers.
   *
   * @param revoked whether a token, by its id, was taken back; must not block
   * @param leeway how much the clocks of issuers may differ from ours
   * @param executor for verifications, bounded
   */
  public SmallRyeTokenVerifier(
      TrustedIssuers issuers, Predicate<String> revoked, Duration leeway, Executor executor) {
    this.issuers = issuers;
    this.revoked = revoked;
    this.leewaySeconds = Math.toIntExact(leeway.toSeconds());
    this.executor = executor;
  }

  @Override
  public Uni<VerifiedToken> verify(String tenant, String base, String token) {
    TrustedIssuer issuer = issuers.get(tenant);
    if (issuer == null) {
      return Uni.createFrom().failure(new InvalidTokenException(TokenFault.NOBODY_TRUSTED));
    }
    IssuerKeys keys = issuer.keys();
    IssuerKeys.Moment came = keys.moment();
    Uni<VerifiedToken> attempt =
        Uni.createFrom()
            .item(() -> verify(issuer, base, token))
            .runSubscriptionOn(executor)
            .onFailure(RejectedExecutionException.class)
            .transform(e -> RefusedException.unavailable(MOMENT, BUSY));
    return attempt
        .onFailure(UnknownKeyException.class)
        .recoverWithUni(unknown -> again(attempt, keys.settled(came), unknown))
        .onFailure(UnknownKeyException.class)
        .recoverWithUni(unknown -> again(attempt, keys.readSince(came), unknown))
        .onFailure(UnknownKeyException.class)
        .transform(unknown -> unknownKey(keys));
  }

  private static Uni<VerifiedToken> again(
      Uni<VerifiedToken> attempt, Uni<Boolean> worthwhile, Throwable unknown) {
    return worthwhile.chain(is -> is ? attempt : Uni.createFrom().failure(unknown));
  }

  /** As long as the keys cannot be read, nobody knows if an unknown one is new or wrong. */
  private static RuntimeException unknownKey(IssuerKeys keys) {
    return keys.failing() || keys.count() == 0
        ? RefusedException.unavailable(keys.gap(), NO_KEYS)
        : new InvalidTokenException(TokenFault.KEY);
  }

  private VerifiedToken verify(TrustedIssuer issuer, String base, String token) {
    try {
      return issuer
          .claims()
          .read(new Parser(issuer.keys()).parse(token, context(issuer, base)).getJwtClaims());
    } catch (ParseException e) {
      if (TokenFault.has(UnresolvableKeyException.class, e)) {
        throw new UnknownKeyException();
      }
      throw new InvalidTokenException(TokenFault.of(e));
    } catch (MalformedClaimException | ArithmeticException e) { // or a date after all dates
      throw new InvalidTokenException(TokenFault.CLAIM);
    }
  }

  private JWTAuthContextInfo context(TrustedIssuer issuer, String base) {
    JWTAuthContextInfo context = new JWTAuthContextInfo();
    context.setIssuedBy(issuer.identifier(base));
    context.setExpectedAudience(issuer.audiences(base));
    context.setSignatureAlgorithm(ALGORITHMS);
    context.setRelaxVerificationKeyValidation(false); // of RSA 2048 bits, of EC the curve
    context.setClockSkew(leewaySeconds);
    context.setMaxTimeToLiveSecs(0L); // tokens need not say when they were issued
    context.setRequireNamedPrincipal(false); // a program may have no name beside its client's
    return context;
  }

  @Override
  public boolean revoked(String tokenId) {
    return revoked.test(tokenId);
  }
}
