package org.janusfhir.server;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.janusfhir.server.audit.AuditFile;
import org.janusfhir.server.audit.AuditTrail;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.throttle.RateLimit;
import org.janusfhir.server.throttle.RateLimits;

/** Puts together what watches over accesses: their record and their limits. */
@ApplicationScoped
public class AccessBeans {
  @Produces
  @Singleton
  AuditTrail auditTrail(JanusConfiguration configuration) {
    JanusConfiguration.Audit audit = configuration.audit();
    return new AuditTrail(
        audit.file().map(file -> open(Path.of(file), audit.queueLength())).orElse(null));
  }

  /** Writes what is still to be written. */
  void close(@Disposes AuditTrail trail) {
    trail.close();
  }

  @Produces
  @Singleton
  Auditing auditing(AuditTrail trail, PublicAddresses addresses) {
    return new Auditing(trail, addresses, InstantSource.system());
  }

  @Produces
  @Singleton
  RateLimits rateLimits(JanusConfiguration configuration, PublicAddresses addresses) {
    JanusConfiguration.RateLimit settings = configuration.rateLimit();
    Map<String, RateLimit> ofClients = new HashMap<>();
    settings
        .clients()
        .forEach((id, client) -> ofClients.put(id, limit(client.perSecond(), client.burst())));
    return new RateLimits(
        limit(settings.perSecond(), settings.burst()),
        ofClients,
        new RateLimit(settings.failures().perSecond(), settings.failures().burst()),
        addresses,
        TimeMeter.SYSTEM_NANOTIME);
  }

  private static RateLimit limit(int perSecond, OptionalInt burst) {
    return new RateLimit(perSecond, burst.orElse(Math.max(1, perSecond)));
  }

  private static AuditFile open(Path path, int queueLength) {
    try {
      return AuditFile.open(path, queueLength);
    } catch (IOException e) {
      throw new WrongConfigurationException(
          "The configuration is wrong: janus.audit.file '"
              + path
              + "' cannot be written: "
              + e.getMessage());
    }
  }
}
