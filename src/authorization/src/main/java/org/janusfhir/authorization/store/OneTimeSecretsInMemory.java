package org.janusfhir.authorization.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.janusfhir.authorization.AuthorizationConfiguration;

/** They end with the process. */
public final class OneTimeSecretsInMemory implements OneTimeSecrets {
  private static final long MOST = 100_000;

  private final Map<Kind, Cache<String, JsonObject>> kept = new EnumMap<>(Kind.class);

  /** None yet. */
  public OneTimeSecretsInMemory(AuthorizationConfiguration.Lifetime lifetime) {
    for (Kind kind : Kind.values()) {
      Cache<String, JsonObject> ofKind =
          Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(kind.lifetime(lifetime)).build();
      kept.put(kind, ofKind);
    }
  }

  @Override
  public void keep(Kind kind, String digest, JsonObject meaning) {
    kept.get(kind).put(digest, meaning);
  }

  @Override
  public Optional<JsonObject> get(Kind kind, String digest) {
    return Optional.ofNullable(kept.get(kind).getIfPresent(digest));
  }

  @Override
  public boolean use(Kind kind, String digest) {
    return kept.get(kind).asMap().remove(digest) != null;
  }

  @Override
  public void forget(Kind kind, Predicate<JsonObject> ended) {
    kept.get(kind).asMap().values().removeIf(ended);
  }

  /** The caches do so themselves. */
  @Override
  public void forget(long nowMillis) {}
}
