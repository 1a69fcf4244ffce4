package org.janusfhir.authorization.lockout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts things for a while, which begins with the first of each.
 *
 * @param <K> what is counted
 */
public final class Windows<K> {
  private static final long MOST = 100_000;

  private final Duration length;
  private final Cache<K, AtomicInteger> counts;

  /** Each of that length. */
  public Windows(Duration length) {
    this.length = length;
    this.counts = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(length).build();
  }

  /** How often it was counted in its window. */
  public int count(K key) {
    AtomicInteger count = counts.getIfPresent(key);
    return count == null ? 0 : count.get();
  }

  /** Counts it once more, and says how often it was by now. */
  public int increment(K key) {
    return counts.get(key, first -> new AtomicInteger()).incrementAndGet();
  }

  /** Begins anew. */
  public void forget(K key) {
    counts.invalidate(key);
  }

  /** In how many seconds its window ends, begun ones counted; 1 or more. */
  public long secondsLeft(K key) {
    long age =
        counts
            .policy()
            .expireAfterWrite()
            .map(policy -> policy.ageOf(key, TimeUnit.SECONDS).orElse(0))
            .orElse(0L);
    return Math.max(1, length.toSeconds() - age);
  }
}
