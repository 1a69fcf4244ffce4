package org.janusfhir.authorization.launch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.Secrets;

/** Launches that apps have not been authorized for yet; they end with the process. */
@ApplicationScoped
public class LaunchContexts {
  private static final long MOST = 100_000;

  private final Cache<String, LaunchContext> byCode;

  /** None yet. */
  @Inject
  public LaunchContexts(AuthorizationConfiguration configuration) {
    this.byCode =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(configuration.lifetime().launchCode())
            .build();
  }

  /** Begins a launch: the app's launch URL gets what is returned as the parameter launch. */
  public String start(LaunchContext launch) {
    String code = Secrets.random();
    byCode.put(Secrets.digest(code), launch);
    return code;
  }

  /** The launch with that code; empty if it is unknown, used or too old. */
  public Optional<LaunchContext> get(String code) {
    return Optional.ofNullable(byCode.getIfPresent(Secrets.digest(code)));
  }

  /**
   * Uses a code up.
   *
   * @return whether it could still be used
   */
  public boolean use(String code) {
    return byCode.asMap().remove(Secrets.digest(code)) != null;
  }
}
