package org.janusfhir.authorization.grant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.Secrets;

/** Authorization codes that have not been used yet; they end with the process. */
@ApplicationScoped
public class Codes {
  private static final long MOST = 100_000;

  private final Cache<String, Pending> byDigest;

  /** None yet. */
  @Inject
  public Codes(AuthorizationConfiguration configuration) {
    this.byDigest =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(configuration.lifetime().code())
            .build();
  }

  /**
   * A grant that its client has not fetched.
   *
   * @param grant what was granted
   * @param tenant where
   * @param redirectUri as sent with the request; null if none was
   * @param challenge of PKCE, made with S256; null if none was sent
   */
  public record Pending(Grant grant, String tenant, String redirectUri, String challenge) {}

  /** A code for a grant. */
  public String issue(Pending pending) {
    String code = Secrets.random();
    byDigest.put(Secrets.digest(code), pending);
    return code;
  }

  /** What a code stands for; empty if it is unknown, used or too old. */
  public Optional<Pending> get(String code) {
    return Optional.ofNullable(byDigest.getIfPresent(Secrets.digest(code)));
  }

  /** Forgets codes of a client that it has not used. */
  void forget(Predicate<Grant> ended) {
    byDigest.asMap().values().removeIf(pending -> ended.test(pending.grant()));
  }

  /**
   * Uses a code up.
   *
   * @return whether it could still be used
   */
  public boolean use(String code) {
    return byDigest.asMap().remove(Secrets.digest(code)) != null;
  }
}
