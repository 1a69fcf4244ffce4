package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The keys of an issuer. They are read again now and then, and when a token names an unknown one;
 * never more often than a gap allows, failed readings included. While they cannot be read, those
 * that are known are kept.
 */
final class IssuerKeys {
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final Keys NONE = new Keys(0, null, Long.MIN_VALUE / 2);

  private final String tenant;
  private final KeySource source;
  private final Pace pace;
  private final Executor executor;
  private final InstantSource clock;
  private volatile Keys keys = NONE;
  private volatile boolean failing;
  private long triedMillis = Long.MIN_VALUE / 2;
  private Uni<Boolean> reading;

  /**
   * How often keys are read.
   *
   * @param refresh after how long again, needed or not
   * @param gap the least time between two readings
   */
  record Pace(Duration refresh, Duration gap) {}

  /** What was read; the resolver is null if there was nothing yet. */
  private record Keys(int count, JwksVerificationKeyResolver resolver, long readMillis) {}

  /**
   * Knows no keys yet.
   *
   * @param tenant for the log
   * @param executor for readings, one at a time, which block
   */
  IssuerKeys(String tenant, KeySource source, Pace pace, Executor executor, InstantSource clock) {
    this.tenant = tenant;
    this.source = source;
    this.pace = pace;
    this.executor = executor;
    this.clock = clock;
  }

  /** The key that something says it is signed with. */
  Key resolve(JsonWebSignature signed) throws UnresolvableKeyException {
    refreshIfDue();
    Keys known = keys;
    if (known.resolver == null) {
      throw new UnresolvableKeyException("No keys are known yet");
    }
    return known.resolver.resolveKey(signed, List.of());
  }

  /** Reads them in the background if that was long ago. */
  void refreshIfDue() {
    if (clock.millis() - keys.readMillis >= pace.refresh.toMillis()) {
      refresh().subscribe().with(read -> {});
    }
  }

  /**
   * Reads them, unless that was tried a moment ago. Emits whether there are new ones; never fails.
   */
  synchronized Uni<Boolean> refresh() {
    if (reading != null) {
      return reading;
    }
    long now = clock.millis();
    if (now - triedMillis < pace.gap.toMillis()) {
      return Uni.createFrom().item(false);
    }
    triedMillis = now;
    reading =
        Uni.createFrom()
            .item(this::read)
            .runSubscriptionOn(executor)
            .onFailure()
            .recoverWithItem(false)
            .invoke(this::ended)
            .memoize()
            .indefinitely();
    return reading;
  }

  private synchronized void ended() {
    reading = null;
  }

  private boolean read() {
    try {
      keys = keys(source.read());
      failing = false;
      return true;
    } catch (IOException | JoseException | RuntimeException e) {
      failing = true;
      LOG.warnf(
          "event=keys-unreadable tenant=%s known=%d error=%s: %s",
          tenant, keys.count, e.getClass().getName(), e.getMessage());
      return false;
    }
  }

  private Keys keys(String jwks) throws JoseException {
    List<JsonWebKey> signing =
        new JsonWebKeySet(jwks)
            .getJsonWebKeys().stream()
                .filter(PublicJsonWebKey.class::isInstance)
                .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                .toList();
    if (signing.isEmpty()) {
      throw new JoseException("There is no public key for signatures in the JWK set");
    }
    JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(signing);
    resolver.setDisambiguateWithVerifySignature(true); // of tokens without a kid
    return new Keys(signing.size(), resolver, clock.millis());
  }

  /** The least time until they are read again. */
  Duration gap() {
    return pace.gap;
  }

  /** How many are known. */
  int count() {
    return keys.count;
  }

  /** Whether the last reading failed. */
  boolean failing() {
    return failing;
  }
}
