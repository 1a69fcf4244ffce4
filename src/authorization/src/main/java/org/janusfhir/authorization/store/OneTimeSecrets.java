package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.Secrets;

/**
 * Secrets that are good once, and not for long. Kept is a digest of each, and what it stands for.
 * Methods may block.
 */
public interface OneTimeSecrets {
  /** What a secret is for. */
  enum Kind {
    CODE,
    LAUNCH;

    /** How long it is good. */
    Duration lifetime(AuthorizationConfiguration.Lifetime lifetime) {
      return switch (this) {
        case CODE -> lifetime.code();
        case LAUNCH -> lifetime.launchCode();
      };
    }
  }

  /**
   * Makes a secret.
   *
   * @param meaning what it stands for
   */
  default String issue(Kind kind, JsonObject meaning) {
    String secret = Secrets.random();
    keep(kind, Secrets.digest(secret), meaning);
    return secret;
  }

  /** Keeps a secret as long as those of its kind are good. */
  void keep(Kind kind, String digest, JsonObject meaning);

  /** What a secret stands for; empty if it is unknown, used or too old. */
  Optional<JsonObject> get(Kind kind, String digest);

  /**
   * Uses a secret up.
   *
   * @return whether it could still be used; of several callers at once that is so for one
   */
  boolean use(Kind kind, String digest);

  /** Forgets secrets by what they stand for. */
  void forget(Kind kind, Predicate<JsonObject> ended);

  /** Forgets those that are too old. */
  void forget(long nowMillis);
}
