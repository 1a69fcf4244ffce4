package org.janusfhir.server.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import org.janusfhir.server.access.Caller;

/**
 * What is known about tokens that were seen before. Good ones are known no longer than they hold,
 * and no longer than a while, so that taken keys and changed relations count; bad ones for a
 * moment, apart from the others, so that no amount of them pushes a good one out.
 */
final class KnownTokens {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration BAD = Duration.ofSeconds(5);

  private final Cache<TokenDigest, Good> good;
  private final Cache<TokenDigest, Bad> bad;
  private final InstantSource clock;

  /**
   * A token that is good.
   *
   * @param tokenId null if it has none
   */
  record Good(Caller caller, String tokenId, long untilMillis) {}

  private record Bad(String reason, long untilMillis) {}

  KnownTokens(int maxTokens, InstantSource clock) {
    this.clock = clock;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(maxTokens)
            .expireAfterWrite(LONGEST) // each is looked at for its own end when it is used
            .executor(Runnable::run) // amortized and short: handing it over would cost more
            .build();
    this.bad =
        Caffeine.newBuilder()
            .maximumSize(maxTokens)
            .expireAfterWrite(BAD)
            .executor(Runnable::run)
            .build();
  }

  /**
   * The token, if it is known to be good now; null if it is not known.
   *
   * @throws InvalidTokenException if it is known to be bad
   */
  Good get(TokenDigest token) {
    Good known = good.getIfPresent(token);
    if (known != null && clock.millis() < known.untilMillis()) {
      return known;
    }
    Bad refused = known == null ? bad.getIfPresent(token) : null;
    if (refused != null && clock.millis() < refused.untilMillis()) {
      throw new InvalidTokenException(refused.reason());
    }
    return null;
  }

  /** Keeps one that is good until that time. */
  void good(TokenDigest token, Caller caller, String tokenId, long expiresAtMillis) {
    long now = clock.millis();
    long until = Math.min(expiresAtMillis, now + LONGEST.toMillis());
    if (until > now) {
      good.put(token, new Good(caller, tokenId, until));
    }
  }

  /** Keeps one that is bad. */
  void bad(TokenDigest token, String reason) {
    bad.put(token, new Bad(reason, clock.millis() + BAD.toMillis()));
  }

  /** Forgets one that was good. */
  void forget(TokenDigest token) {
    good.invalidate(token);
  }
}
