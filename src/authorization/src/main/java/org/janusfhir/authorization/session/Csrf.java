package org.janusfhir.authorization.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.store.AuthorizationStore;

/**
 * Forms that only our own pages can send: each has a hidden field {@link #FIELD} that belongs to a
 * cookie of the browser and to whoever is signed in there.
 */
@ApplicationScoped
public class Csrf {
  /** The name of the hidden field. */
  public static final String FIELD = "csrf";

  private static final String COOKIE = "janus-form";

  private final TenantAddresses addresses;
  private final Sessions sessions;
  private final AuthorizationStore store;

  /** For forms of those sessions. */
  @Inject
  public Csrf(TenantAddresses addresses, Sessions sessions, AuthorizationStore store) {
    this.addresses = addresses;
    this.store = store;
    this.sessions = sessions;
  }

  /** The value of the hidden field; sets the cookie if the browser has none. */
  public String token(RoutingContext context) {
    String cookie = Cookies.get(COOKIE, context);
    if (cookie == null) {
      cookie = Secrets.random();
      Cookies.set(COOKIE, cookie, addresses.of(context), context);
    }
    return token(cookie, context);
  }

  /**
   * Accepts a form or not.
   *
   * @throws FailedException if the field is not the one of this browser and user
   */
  public void check(RoutingContext context) {
    String cookie = Cookies.get(COOKIE, context);
    String sent = context.request().getFormAttribute(FIELD);
    if (cookie == null || sent == null || !Secrets.equal(sent, token(cookie, context))) {
      throw new FailedException(Failure.CSRF);
    }
  }

  private String token(String cookie, RoutingContext context) {
    String session = sessions.of(context).map(Session::id).orElse("");
    return Secrets.digest(String.join("\n", store.formKey(), cookie, session));
  }
}
