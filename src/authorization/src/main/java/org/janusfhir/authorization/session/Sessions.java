package org.janusfhir.authorization.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.user.User;
import org.janusfhir.server.http.PercentCoding;

/**
 * Who is signed in. Sessions are in memory: they end with the process, by signing out, when nothing
 * happens for long, and after some hours.
 */
@ApplicationScoped
public class Sessions {
  private static final String COOKIE = "janus-session";
  private static final long MOST = 100_000;

  private final TenantAddresses addresses;
  private final long longestMillis;
  private final InstantSource clock = InstantSource.system();
  private final Cache<String, Session> byId;

  /** None yet. */
  @Inject
  public Sessions(TenantAddresses addresses, AuthorizationConfiguration configuration) {
    this.addresses = addresses;
    this.longestMillis = configuration.lifetime().session().toMillis();
    this.byId =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(configuration.lifetime().idleSession())
            .build();
  }

  /** The session of the browser with the tenant of the request's path; empty if there is none. */
  public Optional<Session> of(RoutingContext context) {
    String cookie = Cookies.get(COOKIE, context);
    return cookie == null
        ? Optional.empty()
        : get(Secrets.digest(cookie))
            .filter(
                session ->
                    session.user().tenant().equals(context.pathParam(TenantAddresses.TENANT)));
  }

  /**
   * The session, or else the browser is answered: it goes to sign in and comes back to the address
   * of this request, which must be one that can be asked for by GET.
   */
  public Optional<Session> orSignIn(RoutingContext context) {
    Optional<Session> session = of(context);
    if (session.isEmpty()) {
      TenantAddress address = addresses.of(context);
      String query = context.request().query();
      signIn(
          address.base() + context.request().path() + (query == null ? "" : '?' + query), context);
    }
    return session;
  }

  /**
   * Sends the browser to sign in.
   *
   * @param back where it comes back to: an absolute address below the tenant's issuer
   */
  public void signIn(String back, RoutingContext context) {
    StringBuilder to = new StringBuilder(addresses.of(context).of("/sign-in?return="));
    PercentCoding.encode(back, to);
    Pages.redirect(to.toString(), context);
  }

  /** Begins a session, in place of any before, with an identifier that nobody has seen yet. */
  public Session start(User user, RoutingContext context) {
    of(context).ifPresent(before -> byId.invalidate(before.id()));
    String cookie = Secrets.random();
    Session session = new Session(Secrets.digest(cookie), user, clock.millis());
    byId.put(session.id(), session);
    Cookies.set(COOKIE, cookie, addresses.of(context), context);
    return session;
  }

  /** Ends the session of the browser, if there is one. */
  public void end(RoutingContext context) {
    of(context).ifPresent(session -> byId.invalidate(session.id()));
    Cookies.remove(COOKIE, addresses.of(context), context);
  }

  /** Whether a session goes on; asking counts as something that happens in it. */
  public boolean alive(String id) {
    return get(id).isPresent();
  }

  /** Whether a session goes on; the question does not prolong it. */
  public boolean goesOn(String id) {
    Session session = byId.policy().getIfPresentQuietly(id);
    return session != null && isYoung(session);
  }

  private Optional<Session> get(String id) {
    return Optional.ofNullable(byId.getIfPresent(id)).filter(this::isYoung);
  }

  private boolean isYoung(Session session) {
    return clock.millis() - session.sinceMillis() < longestMillis;
  }
}
