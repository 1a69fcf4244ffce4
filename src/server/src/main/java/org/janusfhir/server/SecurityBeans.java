package org.janusfhir.server;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.janusfhir.server.access.LocalAuthorization;
import org.janusfhir.server.access.token.BearerAuthentication;
import org.janusfhir.server.access.token.Callers;
import org.janusfhir.server.access.token.KeyReadings;
import org.janusfhir.server.access.token.SmallRyeTokenVerifier;
import org.janusfhir.server.access.token.TokenVerifier;
import org.janusfhir.server.access.token.TrustedIssuers;
import org.janusfhir.server.access.token.VerificationThreads;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;

/** Puts together what finds out who is asking. */
@ApplicationScoped
public class SecurityBeans {
  @Produces
  @Singleton
  TrustedIssuers issuers(
      JanusConfiguration configuration,
      ServedVersions versions,
      Instance<LocalAuthorization> authorization) {
    boolean local = authorization.isResolvable();
    Duration refresh = configuration.tokens().keysRefresh();
    Duration pause = configuration.tokens().keysPause();
    TrustedIssuers issuers =
        new TrustedIssuers(versions, Infrastructure.getDefaultExecutor(), InstantSource.system());
    Map<String, JanusConfiguration.Tenant> tenants = new TreeMap<>(configuration.tenants());
    tenants.forEach(
        (id, tenant) -> {
          if (tenant.issuer().isPresent()) {
            issuers.trust(id, tenant, refresh, pause);
          } else if (local && tenant.secured()) {
            issuers.trust(id, authorization.get());
          }
        });
    if (local
        && configuration.sandbox().enabled()
        && !tenants.containsKey(ConfigurationCheck.SANDBOX)) {
      issuers.trust(ConfigurationCheck.SANDBOX, authorization.get());
    }
    return issuers;
  }

  @Produces
  @Singleton
  KeyReadings readings(TrustedIssuers issuers) {
    return new KeyReadings(issuers);
  }

  void stop(@Disposes KeyReadings readings) {
    readings.close();
  }

  @Produces
  @Singleton
  VerificationThreads threads() {
    return new VerificationThreads();
  }

  void stop(@Disposes VerificationThreads threads) {
    threads.close();
  }

  @Produces
  @Singleton
  TokenVerifier verifier(
      JanusConfiguration configuration,
      TrustedIssuers issuers,
      Instance<LocalAuthorization> authorization,
      VerificationThreads threads) {
    return new SmallRyeTokenVerifier(
        issuers,
        authorization.isResolvable() ? authorization.get()::revoked : tokenId -> false,
        configuration.tokens().leeway(),
        threads);
  }

  @Produces
  @Singleton
  BearerAuthentication authentication(
      JanusConfiguration configuration,
      ServiceRoot roots,
      TokenVerifier verifier,
      ServedVersions versions,
      Store store) {
    InstantSource clock = InstantSource.system();
    Callers callers = new Callers(versions, store, clock);
    int maxTokens = configuration.tokens().cacheSize();
    return new BearerAuthentication(roots, verifier, callers, maxTokens, clock);
  }
}
