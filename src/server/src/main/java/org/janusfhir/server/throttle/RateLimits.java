package org.janusfhir.server.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Refuses clients that ask too often: each client of a tenant by its id or, if its token names
 * none, by its user or else by address; whoever shows no token by address. Tokens that are not
 * valid have a limit of their own for each address, so that trying them is slow.
 */
public final class RateLimits {
  private static final long NANOS_PER_SECOND = 1_000_000_000;
  private static final Map<String, RateLimit> NO_OVERRIDES = Map.of();

  private final RateLimit usual;
  private final Map<String, RateLimit> ofClients;
  private final RateLimit ofFailures;
  private final PublicAddresses addresses;
  private final Buckets<Key> clients;
  private final Buckets<String> failures;

  /** What somebody is known by: nobody's name is an address, and no user is called as a client. */
  private enum By {
    CLIENT("client"),
    USER("user"),
    ADDRESS("address");

    private final String word;

    By(String word) {
      this.word = word;
    }
  }

  /**
   * Who asks.
   *
   * @param tenant null of everybody
   */
  private record Key(String tenant, By by, String name) {}

  /**
   * Keeps to those limits.
   *
   * @param usual of each client that has none of its own
   * @param ofClients those of single clients, by id
   * @param ofFailures of each address, for tokens that are not valid
   */
  public RateLimits(
      RateLimit usual,
      Map<String, RateLimit> ofClients,
      RateLimit ofFailures,
      PublicAddresses addresses,
      TimeMeter clock) {
    this.usual = usual;
    this.ofClients = Map.copyOf(ofClients);
    this.ofFailures = ofFailures;
    this.addresses = addresses;
    this.clients = clients(clock);
    this.failures =
        ofFailures.isOff()
            ? null
            : new Buckets<>(address -> ofFailures, Buckets.timeToFill(ofFailures), clock);
  }

  /** No limits. */
  public static RateLimits none(PublicAddresses addresses) {
    return new RateLimits(
        RateLimit.NONE, NO_OVERRIDES, RateLimit.NONE, addresses, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Counts a request of a caller who is known, or of everybody.
   *
   * @param tenant whose record it is about
   * @throws RefusedException if there are too many
   */
  public void check(String tenant, Caller caller, HttpServerRequest http) {
    if (clients == null) {
      return;
    }
    Key key = key(tenant, caller, http);
    RateLimit limit = limit(key);
    if (!limit.isOff()) {
      consume(clients.of(key), key.by().word, limit);
    }
  }

  /**
   * Before a token is verified that is not known yet: refuses addresses that have sent too many
   * that are not valid. Counts nothing.
   *
   * @throws RefusedException if there have been too many
   */
  public void mayTry(HttpServerRequest http) {
    if (failures == null) {
      return;
    }
    Bucket bucket = failures.ofKnown(addresses.network(http));
    if (bucket != null && bucket.getAvailableTokens() < 1) {
      throw refusal(bucket, "address without a valid token", ofFailures);
    }
  }

  /**
   * Counts a request without a valid token, which is about to be answered with 401.
   *
   * @throws RefusedException if there are too many, to be answered in place of that
   */
  public void failed(HttpServerRequest http) {
    if (failures != null) {
      consume(failures.of(addresses.network(http)), "address without a valid token", ofFailures);
    }
  }

  private Buckets<Key> clients(TimeMeter clock) {
    return Stream.concat(Stream.of(usual), ofClients.values().stream())
        .filter(limit -> !limit.isOff())
        .map(Buckets::timeToFill)
        .max(Duration::compareTo)
        .map(longest -> new Buckets<>(this::limit, longest, clock))
        .orElse(null);
  }

  private RateLimit limit(Key key) {
    return key.by() == By.CLIENT ? ofClients.getOrDefault(key.name(), usual) : usual;
  }

  private Key key(String tenant, Caller caller, HttpServerRequest http) {
    if (caller == null || caller.persona() == Persona.EVERYBODY) {
      return new Key(null, By.ADDRESS, addresses.network(http));
    }
    if (caller.client() != null) {
      return new Key(tenant, By.CLIENT, caller.client());
    }
    return caller.subject() != null
        ? new Key(tenant, By.USER, caller.subject())
        : new Key(tenant, By.ADDRESS, addresses.network(http));
  }

  private static void consume(Bucket bucket, String who, RateLimit limit) {
    if (!bucket.tryConsume(1)) {
      throw refusal(bucket, who, limit);
    }
  }

  private static RefusedException refusal(Bucket bucket, String who, RateLimit limit) {
    long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    long seconds = Math.max(1, (nanos + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND);
    return RefusedException.of(
        Problem.THROTTLED,
        "Too many requests: each "
            + who
            + " may send "
            + limit.perSecond()
            + " a second, and "
            + limit.burst()
            + " at once after a pause. Come back in "
            + seconds
            + (seconds == 1 ? " second." : " seconds."),
        List.of(new Header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))));
  }
}
