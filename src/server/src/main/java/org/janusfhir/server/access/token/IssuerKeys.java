package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
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
 * The keys of an issuer. They are read again by time, and when a token names an unknown one; never
 * more often for one of these reasons than a gap allows, failed readings included. While they
 * cannot be read, those that are known are kept.
 */
final class IssuerKeys {
  private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
  private static final long NEVER = Long.MIN_VALUE / 2;
  private static final Keys NONE = new Keys(0, null, NEVER);

  private final String tenant;
  private final KeySource source;
  private final Pace pace;
  private final Executor executor;
  private final InstantSource clock;
  private volatile Keys keys = NONE;
  private volatile boolean failing;
  private volatile int begun;
  private volatile int ended;
  private long triedMillis = NEVER;
  private long forcedMillis = NEVER;
  private long warnedMillis = NEVER;
  private Uni<Boolean> reading;

  /**
   * How often keys are read.
   *
   * @param refresh after how long again, needed or not
   * @param gap the least time between two readings that are due, and between two that tokens ask
   *     for
   */
  record Pace(Duration refresh, Duration gap) {}

  /**
   * How many readings there have been at some time.
   *
   * @param begun the last of which may be under way
   */
  record Moment(int begun, int ended) {}

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
    Keys known = keys;
    if (known.resolver == null) {
      throw new UnresolvableKeyException("No keys are known yet");
    }
    return known.resolver.resolveKey(signed, List.of());
  }

  /** Reads them in the background if that was long ago. */
  void refreshIfDue() {
    begin(this::isDue);
  }

  /** Which readings there have been, to ask later what came after. */
  Moment moment() {
    return new Moment(begun, ended);
  }

  /**
   * Waits for the reading that is under way. Emits whether there may be keys that were not known at
   * that moment; never fails.
   */
  synchronized Uni<Boolean> settled(Moment moment) {
    return reading != null ? reading : Uni.createFrom().item(ended != moment.ended);
  }

  /**
   * Reads them unless that was begun since that moment, or for another token a moment ago. To be
   * called when what was under way is {@linkplain #settled settled}. Emits whether keys were read;
   * never fails.
   */
  synchronized Uni<Boolean> readSince(Moment moment) {
    Uni<Boolean> begunNow = begin(now -> begun == moment.begun && mayForce(now));
    return begunNow == null ? Uni.createFrom().item(false) : begunNow;
  }

  private boolean isDue(long now) {
    return now - keys.readMillis >= pace.refresh.toMillis()
        && now - triedMillis >= pace.gap.toMillis();
  }

  /** A reading by time does not count, for a key may be newer; one that failed would fail again. */
  private boolean mayForce(long now) {
    long gap = pace.gap.toMillis();
    boolean may = now - forcedMillis >= gap && !(failing && now - triedMillis < gap);
    if (may) {
      forcedMillis = now;
    }
    return may;
  }

  /** The reading that is under way, or begins if it may; else null. */
  private synchronized Uni<Boolean> begin(LongPredicate may) {
    long now = clock.millis();
    if (reading == null && may.test(now)) {
      triedMillis = now;
      begun++;
      reading =
          Uni.createFrom()
              .item(this::read)
              .runSubscriptionOn(executor)
              .onFailure()
              .recoverWithItem(false)
              .invoke(this::ended)
              .memoize()
              .indefinitely();
      Uni<Boolean> started = reading;
      started.subscribe().with(read -> {});
      return started;
    }
    return reading;
  }

  private synchronized void ended() {
    ended++;
    reading = null;
  }

  private boolean read() {
    try {
      keys = keys(source.read());
      if (failing) {
        LOG.infof("event=keys-readable tenant=%s known=%d", tenant, keys.count);
      }
      failing = false;
      return true;
    } catch (IOException | JoseException | RuntimeException e) {
      warn(e);
      failing = true;
      return false;
    }
  }

  /** Once, and now and then as long as it lasts. */
  private void warn(Exception e) {
    long now = clock.millis();
    if (!failing || now - warnedMillis >= pace.refresh.toMillis()) {
      warnedMillis = now;
      LOG.warnf(
          "event=keys-unreadable tenant=%s known=%d error=%s: %s",
          tenant, keys.count, e.getClass().getName(), e.getMessage());
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
