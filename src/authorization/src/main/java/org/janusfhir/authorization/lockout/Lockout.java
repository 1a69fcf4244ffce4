package org.janusfhir.authorization.lockout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.server.http.proxy.PublicAddresses;

/**
 * Stops guessing of passwords, secrets and codes: after some wrong guesses of one thing from one
 * address, or of many things from it, nothing is taken from there for a while. Who comes from
 * another address is not kept from signing in.
 */
@ApplicationScoped
public class Lockout {
  private static final long MOST = 100_000;

  private final PublicAddresses addresses;
  private final AuthorizationConfiguration.Lockout limits;
  private final Cache<Guess, AtomicInteger> wrong;

  /** With those limits. */
  @Inject
  public Lockout(AuthorizationConfiguration configuration, PublicAddresses addresses) {
    this.addresses = addresses;
    this.limits = configuration.lockout();
    this.wrong = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(limits.time()).build();
  }

  /**
   * Something that is guessed.
   *
   * @param subject what: a user or client; empty for all that comes from the address
   * @param address from where
   */
  private record Guess(String subject, String address) {}

  /**
   * Lets an attempt be made or not.
   *
   * @param subject the user or client whose password, secret or code it is
   * @throws FailedException if there were too many wrong ones
   */
  public void check(String subject, HttpServerRequest http) {
    String address = address(http);
    if (count(new Guess(subject, address)) >= limits.attempts()
        || count(new Guess("", address)) >= limits.attemptsOfAddress()) {
      throw new FailedException(Failure.LOCKED);
    }
  }

  /** An attempt was wrong. */
  public void wrong(String subject, HttpServerRequest http) {
    String address = address(http);
    increment(new Guess(subject, address));
    increment(new Guess("", address));
  }

  /** An attempt was right: earlier ones at the same thing were slips. */
  public void right(String subject, HttpServerRequest http) {
    wrong.invalidate(new Guess(subject, address(http)));
  }

  /** How many seconds to wait at most. */
  public long seconds() {
    return limits.time().toSeconds();
  }

  private int count(Guess guess) {
    AtomicInteger count = wrong.getIfPresent(guess);
    return count == null ? 0 : count.get();
  }

  private void increment(Guess guess) {
    wrong.get(guess, first -> new AtomicInteger()).incrementAndGet();
  }

  private String address(HttpServerRequest http) {
    return addresses.network(http);
  }
}
