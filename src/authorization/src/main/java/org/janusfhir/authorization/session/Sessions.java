package org.janusfhir.authorization.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.user.User;
import org.janusfhir.server.http.PercentCoding;

/** Who is signed in in a browser. */
@ApplicationScoped
public class Sessions {
  private static final String COOKIE = "janus-session";

  private final TenantAddresses addresses;
  private final OpenSessions open;

  /** Those. */
  @Inject
  public Sessions(TenantAddresses addresses, OpenSessions open) {
    this.addresses = addresses;
    this.open = open;
  }

  /** The session of the browser with the tenant of the request's path; empty if there is none. */
  public Optional<Session> of(RoutingContext context) {
    String cookie = Cookies.get(COOKIE, context);
    return cookie == null
        ? Optional.empty()
        : open.use(Secrets.digest(cookie))
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
    of(context).ifPresent(before -> open.end(before.id()));
    OpenSessions.Opened opened = open.start(user);
    Cookies.set(COOKIE, opened.cookie(), addresses.of(context), context);
    return opened.session();
  }

  /** Ends the session of the browser, if there is one. */
  public void end(RoutingContext context) {
    of(context).ifPresent(session -> open.end(session.id()));
    Cookies.remove(COOKIE, addresses.of(context), context);
  }
}
