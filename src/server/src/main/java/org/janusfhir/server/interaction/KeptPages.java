package org.janusfhir.server.interaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.Unchanged;
import org.janusfhir.wire.Format;

/**
 * Pages of searches as they were answered, kept while there is room and answered again as long as
 * nothing that they show can have changed, to who asked for them and with the same words only.
 */
public final class KeptPages {
  /** Roughly what an entry costs beside its bytes. */
  private static final int ENTRY_OVERHEAD = 1000;

  /** How much smaller pages get by compression, about; the compressed form is kept beside. */
  private static final int RATIO = 8;

  private final Cache<Key, Kept> cache;
  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();

  private record Kept(Answer answer, Unchanged unchanged) {}

  /** Keeps at most about that many bytes. */
  public KeptPages(long maxBytes) {
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .<Key, Kept>weigher((key, kept) -> weight(kept.answer()))
            .executor(Runnable::run) // amortized and short: handing it over would cost more
            .build();
  }

  /**
   * What makes two requests the same: everything that an answer depends on but the record.
   *
   * @param path as sent
   * @param query as sent; null for none
   * @param root of the service as the client sees it
   */
  record Key(
      ServedVersion version,
      Format format,
      String path,
      String query,
      String root,
      boolean strict,
      Caller caller) {
    /** Of a request without a body. */
    static Key of(FhirRequest request, String root) {
      return new Key(
          request.version(),
          request.format(),
          request.http().path(),
          request.http().query(),
          root,
          request.strict(),
          request.access().caller());
    }

    /** The strings know theirs or are short, and what is left out differs seldom. */
    @Override
    public int hashCode() {
      int hash = 31 * path.hashCode() + Objects.hashCode(query);
      return 31 * (31 * hash + version.hashCode()) + format.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && path.equals(key.path)
          && Objects.equals(query, key.query)
          && version.equals(key.version)
          && format == key.format
          && strict == key.strict
          && root.equals(key.root)
          && caller.equals(key.caller);
    }
  }

  /** What was answered, if it would be again; else null. */
  Answer get(Key key) {
    Kept kept = cache.getIfPresent(key);
    if (kept != null && kept.unchanged().holds()) {
      hits.increment();
      return kept.answer();
    }
    misses.increment();
    return null;
  }

  /** Keeps an answer that is right as long as that holds. */
  void keep(Key key, Answer answer, Unchanged unchanged) {
    if (unchanged.holds()) {
      cache.put(key, new Kept(answer, unchanged));
    }
  }

  /** How often a page was answered again. */
  public long hits() {
    return hits.sum();
  }

  /** How often a page had to be looked up. */
  public long misses() {
    return misses.sum();
  }

  /** How many bytes are kept, about. */
  public long bytes() {
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  private static int weight(Answer answer) {
    return answer.body().size() + answer.body().size() / RATIO + ENTRY_OVERHEAD;
  }
}
