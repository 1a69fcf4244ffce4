package org.janusfhir.authorization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set of the sandbox's authorization server. */
@ConfigMapping(prefix = "janus.authorization")
public interface AuthorizationConfiguration {
  /**
   * The password of all sample users, unless another is set; the page that asks for it shows it.
   */
  String DEFAULT_PASSWORD = "sandbox";

  /** The secret of the sample program, unless another is set; the documentation shows it. */
  String DEFAULT_DEMO_CLIENT_SECRET = "sandbox-secret";

  /** Whether there is an authorization server; if not, its addresses answer 404. */
  @WithDefault("true")
  boolean enabled();

  /**
   * The tenants whose people sign in here, and whose clients are authorized here; <code>sandbox
   * </code> if there is one without an issuer. No other tenant is served.
   */
  Optional<List<String>> tenants();

  /** The password of all sample users. */
  @WithDefault(DEFAULT_PASSWORD)
  String password();

  /** The secret of the client <code>backend-demo</code>. */
  @WithDefault(DEFAULT_DEMO_CLIENT_SECRET)
  String demoClientSecret();

  /** What access tokens are signed with. */
  @WithDefault("ES256")
  Signature signature();

  /** How long things are good for. */
  Lifetime lifetime();

  /** When guessing is stopped. */
  Lockout lockout();

  /** Dynamic registration of clients. */
  Registration registration();

  /** Signatures of access tokens (RFC 7518, 3.1). */
  enum Signature {
    ES256,
    RS256
  }

  /** How long things are good for. */
  interface Lifetime {
    /** An access token. */
    @WithDefault("600S")
    Duration accessToken();

    /** How much earlier clients are told that it ends, so that they ask for a new one in time. */
    @WithDefault("30S")
    Duration accessTokenMargin();

    /** An authorization code. */
    @WithDefault("60S")
    Duration code();

    /** A launch code. */
    @WithDefault("5M")
    Duration launchCode();

    /** A session of a user who does something. */
    @WithDefault("8H")
    Duration session();

    /** A session in which nothing happens. */
    @WithDefault("1H")
    Duration idleSession();

    /** A refresh token that nobody uses. */
    @WithDefault("90D")
    Duration unusedRefreshToken();
  }

  /** When guessing is stopped. */
  interface Lockout {
    /** Wrong guesses of one thing (a user, a client) from one address. */
    @WithDefault("10")
    int attempts();

    /** Wrong guesses of anything from one address. */
    @WithDefault("100")
    int attemptsOfAddress();

    /** How long guesses count and no more are taken. */
    @WithDefault("15M")
    Duration time();
  }

  /** Dynamic registration of clients. */
  interface Registration {
    /** Whether everybody may register clients. */
    @WithDefault("true")
    boolean enabled();

    /** Clients that can be registered from one address in an hour. */
    @WithDefault("100")
    int hourly();

    /** Clients that can be registered in a tenant. */
    @WithDefault("10000")
    int most();
  }
}
