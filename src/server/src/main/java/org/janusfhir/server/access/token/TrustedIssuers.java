package org.janusfhir.server.access.token;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.janusfhir.server.TenantTokens;
import org.janusfhir.server.access.AuthorizationDirectory;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.version.ServedVersions;

/** Whose tokens each tenant takes. */
public final class TrustedIssuers implements AuthorizationDirectory {
  private final Map<String, TrustedIssuer> byTenant = new HashMap<>();
  private final ServedVersions versions;
  private final Executor executor;
  private final InstantSource clock;

  /**
   * Whether the keys for a tenant are known.
   *
   * @param keys how many
   * @param failing whether the last attempt to read them failed
   */
  public record KeyState(String tenant, int keys, boolean failing) {}

  /**
   * Trusts nobody yet.
   *
   * @param executor for reading keys, which blocks; one reading a tenant at a time
   */
  public TrustedIssuers(ServedVersions versions, Executor executor, InstantSource clock) {
    this.versions = versions;
    this.executor = executor;
    this.clock = clock;
  }

  /**
   * Trusts the issuer of that configuration.
   *
   * @param refresh how often its keys are read again
   * @param pause the least time between two attempts to read them
   */
  public TrustedIssuers trust(
      String tenant, TenantTokens configuration, Duration refresh, Duration pause) {
    return trust(
        tenant,
        new ForeignIssuer(tenant, configuration, versions, refresh, pause, executor, clock));
  }

  /** Trusts the authorization server in this process. */
  public TrustedIssuers trust(String tenant, LocalAuthorization authorization) {
    return trust(tenant, OwnIssuer.of(tenant, authorization, versions, executor, clock));
  }

  private TrustedIssuers trust(String tenant, TrustedIssuer issuer) {
    byTenant.put(tenant, issuer);
    return this;
  }

  /** The issuer for a tenant; null if it takes no tokens. */
  TrustedIssuer get(String tenant) {
    return byTenant.get(tenant);
  }

  @Override
  public SmartEndpoints of(String tenant, String base) {
    TrustedIssuer issuer = byTenant.get(tenant);
    return issuer == null ? null : issuer.endpoints(base);
  }

  /** Begins to read the keys that should be read now. Never blocks. */
  public void readKeys() {
    byTenant.values().forEach(issuer -> issuer.keys().refreshIfDue());
  }

  /** Whether keys are known, by tenant, as of the last reading. */
  public List<KeyState> keyStates() {
    return new TreeMap<>(byTenant)
        .entrySet().stream().map(entry -> state(entry.getKey(), entry.getValue().keys())).toList();
  }

  /** How many keys are known for a tenant; 0 if it takes no tokens. */
  public int keys(String tenant) {
    TrustedIssuer issuer = byTenant.get(tenant);
    return issuer == null ? 0 : issuer.keys().count();
  }

  private static KeyState state(String tenant, IssuerKeys keys) {
    return new KeyState(tenant, keys.count(), keys.failing());
  }
}
