package org.janusfhir.server.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.Function;

/**
 * A bucket for each key, made when it is first asked for. One that is not asked for in the time in
 * which it fills up is full and can be forgotten; if there are too many at a time, those that are
 * asked for least are forgotten before.
 *
 * @param <K> whose bucket it is
 */
final class Buckets<K> {
  private static final long MOST = 100_000;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Cache<K, Bucket> buckets;
  private final Function<K, Bucket> made;

  /**
   * Buckets with those limits.
   *
   * @param limits of each key; never off
   * @param longest the longest time in which one of them fills up
   */
  Buckets(Function<K, RateLimit> limits, Duration longest, TimeMeter clock) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(longest)
            .ticker(clock::currentTimeNanos)
            .executor(Runnable::run) // amortized and short: handing it over would cost more
            .build();
    this.made = key -> bucket(limits.apply(key), clock);
  }

  /** How long it takes until a bucket of that limit is full. */
  static Duration timeToFill(RateLimit limit) {
    return SECOND.plusSeconds(limit.burst() / limit.perSecond());
  }

  /** The bucket of a key. */
  Bucket of(K key) {
    return buckets.get(key, made);
  }

  /** The bucket of a key, or null if it is full anyway. */
  Bucket ofKnown(K key) {
    return buckets.getIfPresent(key);
  }

  private static Bucket bucket(RateLimit limit, TimeMeter clock) {
    return Bucket.builder()
        .addLimit(
            bandwidth -> bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), SECOND))
        .withCustomTimePrecision(clock)
        .build();
  }
}
