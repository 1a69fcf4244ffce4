package org.janusfhir.server.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Encoding;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;

/**
 * Encoded resources, kept while there is room. Keys hold the version id and its time, so nothing in
 * here is ever stale, not even after a database has lost its last commits and given their version
 * ids again; what is found here is never decoded from the store.
 */
public final class EncodedResources {
  /** IMF-fixdate of RFC 9110. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Roughly what an entry costs beside its bytes: key, headers, the cache's own nodes. */
  private static final int ENTRY_OVERHEAD = 400;

  private final Cache<Key, EncodedResource> cache;

  /** Whether there is room for any: asking a cache that never has anything would cost. */
  private final boolean keeps;

  /** How often a resource was encoded because there is no room. */
  private final LongAdder notKept = new LongAdder();

  private record Key(
      ServedVersion version,
      Format format,
      ResourceKey resource,
      long versionId,
      long lastUpdatedMillis,
      Subset subset) {
    // Written out, since each resource of a page is asked for and a record's own cost more.

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && resource.equals(key.resource)
          && versionId == key.versionId
          && lastUpdatedMillis == key.lastUpdatedMillis
          && version.equals(key.version)
          && format == key.format
          && subset.equals(key.subset);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * resource.hashCode() + Long.hashCode(versionId)) + version.hashCode();
    }
  }

  /** Keeps at most about that many bytes. */
  public EncodedResources(long maxBytes) {
    this.keeps = maxBytes > 0;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(maxBytes)
            .<Key, EncodedResource>weigher((key, value) -> value.bytes().length + ENTRY_OVERHEAD)
            .executor(Runnable::run) // amortized and short: handing it over would cost more
            .recordStats()
            .build();
  }

  /** The resource in that version and format. */
  public EncodedResource get(
      ServedVersion version, Format format, ServedType type, StoredResource resource) {
    return get(version, format, type, resource, Subset.Part.ALL);
  }

  /** A part of the resource in that version and format. */
  public EncodedResource get(
      ServedVersion version,
      Format format,
      ServedType type,
      StoredResource resource,
      Subset subset) {
    if (subset instanceof Subset.Elements) {
      // There are too many of these to be asked for again.
      return encode(version, format, type, resource, subset);
    }
    if (!keeps) {
      notKept.increment();
      return encode(version, format, type, resource, subset);
    }
    Key key =
        new Key(
            version,
            format,
            resource.key(),
            resource.versionId(),
            resource.lastUpdatedMillis(),
            subset);
    EncodedResource known = cache.getIfPresent(key);
    if (known == null) {
      known = encode(version, format, type, resource, subset);
      cache.put(key, known);
    }
    return known;
  }

  /** How often a resource was found here. */
  public long hits() {
    return cache.stats().hitCount();
  }

  /** How often a resource had to be encoded. */
  public long misses() {
    return cache.stats().missCount() + notKept.sum();
  }

  /** How many bytes are kept, about. */
  public long bytes() {
    return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }

  private static EncodedResource encode(
      ServedVersion version,
      Format format,
      ServedType type,
      StoredResource resource,
      Subset subset) {
    Encoding encoding =
        version
            .encoder()
            .encoding(
                type,
                format,
                resource.resource(),
                resource.versionId(),
                resource.lastUpdatedMillis(),
                subset);
    return encoding.missing().isEmpty()
        ? new EncodedResource.Whole(
            encoding.bytes(), resource.versionId(), resource.lastUpdatedMillis())
        : incomplete(version, format, type, resource, encoding.missing());
  }

  private static EncodedResource incomplete(
      ServedVersion version,
      Format format,
      ServedType type,
      StoredResource resource,
      List<String> missing) {
    List<Issue> issues = MissingElements.issues(version, type, resource.key().id(), missing);
    return new EncodedResource.Incomplete(version.outcome(issues, format), issues);
  }

  /** The ETag and Last-Modified of a version of a resource, in whatever form. */
  public static List<Header> headers(StoredResource resource) {
    return headers(resource.versionId(), resource.lastUpdatedMillis());
  }

  static List<Header> headers(long versionId, long lastUpdatedMillis) {
    return List.of(
        new Header(HttpHeaders.ETAG, HttpHeaders.createOptimized("W/\"" + versionId + '"')),
        new Header(
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.createOptimized(
                HTTP_DATE.format(Instant.ofEpochMilli(lastUpdatedMillis)))));
  }
}
