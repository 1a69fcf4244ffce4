package org.janusfhir.server;

import java.util.List;
import java.util.OptionalInt;

/** Finds what is wrong with the part of a configuration that is about who accesses how much. */
final class AccessConfigurationCheck {
  private AccessConfigurationCheck() {}

  static void check(JanusConfiguration configuration, List<String> errors) {
    if (configuration.audit().queueLength() < 1) {
      errors.add("janus.audit.queue-length must be 1 or more");
    }
    JanusConfiguration.RateLimit limit = configuration.rateLimit();
    checkLimit("janus.rate-limit", limit.perSecond(), limit.burst(), errors);
    JanusConfiguration.RateLimit.Failures failures = limit.failures();
    checkLimit(
        "janus.rate-limit.failures",
        failures.perSecond(),
        OptionalInt.of(failures.burst()),
        errors);
    limit
        .clients()
        .forEach(
            (id, client) ->
                checkLimit(
                    "janus.rate-limit.clients.\"" + id + '"',
                    client.perSecond(),
                    client.burst(),
                    errors));
  }

  private static void checkLimit(
      String name, int perSecond, OptionalInt burst, List<String> errors) {
    if (perSecond < 0) {
      errors.add(name + ".per-second must be 0, for no limit, or more");
    }
    if (burst.isPresent() && burst.getAsInt() < 1) {
      errors.add(name + ".burst must be 1 or more");
    }
  }
}
