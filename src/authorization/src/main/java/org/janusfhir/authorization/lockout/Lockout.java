package org.janusfhir.authorization.lockout;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
  private final PublicAddresses addresses;
  private final AuthorizationConfiguration.Lockout limits;
  private final Windows<Guess> wrong;

  /** With those limits. */
  @Inject
  public Lockout(AuthorizationConfiguration configuration, PublicAddresses addresses) {
    this.addresses = addresses;
    this.limits = configuration.lockout();
    this.wrong = new Windows<>(limits.time());
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
    long seconds =
        Math.max(
            secondsLocked(new Guess(subject, address), limits.attempts()),
            secondsLocked(new Guess("", address), limits.attemptsOfAddress()));
    if (seconds > 0) {
      throw new FailedException(Failure.LOCKED, seconds);
    }
  }

  /** An attempt was wrong. */
  public void wrong(String subject, HttpServerRequest http) {
    String address = address(http);
    wrong.increment(new Guess(subject, address));
    wrong.increment(new Guess("", address));
  }

  /** An attempt was right: earlier ones at the same thing were slips. */
  public void right(String subject, HttpServerRequest http) {
    wrong.forget(new Guess(subject, address(http)));
  }

  private long secondsLocked(Guess guess, int most) {
    return wrong.count(guess) >= most ? wrong.secondsLeft(guess) : 0;
  }

  private String address(HttpServerRequest http) {
    return addresses.network(http);
  }
}
