package org.janusfhir.authorization.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.user.User;
import org.janusfhir.server.http.PercentCoding;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.logging.RequestFields;
import org.janusfhir.server.tracing.RequestTracing;
import org.jboss.logging.Logger;

/**
 * Lines of <code>key=value</code> of who signs in and what is granted, among those of accesses.
 * Values are percent-encoded: nobody can make a line look like two or put a key into one.
 */
@ApplicationScoped
public class AuthorizationLog {
  private static final Logger LOG = Logger.getLogger("org.janusfhir.audit");
  private static final int LONGEST = 200;

  private final PublicAddresses addresses;
  private final RequestTracing tracing;

  /** With addresses of clients as far as believed proxies know them. */
  @Inject
  public AuthorizationLog(PublicAddresses addresses, RequestTracing tracing) {
    this.addresses = addresses;
    this.tracing = tracing;
  }

  /**
   * Somebody has tried to sign in.
   *
   * @param user as whom, as the form says: <code>Patient/1</code>
   * @param outcome <code>success</code>, <code>failure</code> or <code>locked</code>
   */
  public void signIn(String tenant, String user, String outcome, HttpServerRequest http) {
    line("sign-in", http, "tenant", tenant, "user", user, "outcome", outcome);
  }

  /** A client has got an access token. */
  public void token(String tenant, String grantType, Grant grant, HttpServerRequest http) {
    line(
        "token",
        http,
        "tenant",
        tenant,
        "client",
        grant.client(),
        "user",
        grant.user() == null ? null : grant.user().reference(),
        "patient",
        grant.context().patient(),
        "grantType",
        grantType);
  }

  /** A client was registered, by itself or with the form. */
  public void registered(String tenant, String client, HttpServerRequest http) {
    line("registration", http, "tenant", tenant, "client", client);
  }

  /** A clinician has removed a client. */
  public void clientRemoved(User by, String client, HttpServerRequest http) {
    line("client-removed", http, "tenant", by.tenant(), "client", client, "user", by.reference());
  }

  /** A client has given a token back. */
  public void revoked(String tenant, String client, HttpServerRequest http) {
    line("revocation", http, "tenant", tenant, "client", client);
  }

  /** A user has ended what a client was granted. */
  public void accessEnded(User user, String client, HttpServerRequest http) {
    line("access-ended", http, "tenant", user.tenant(), "client", client, "user", user.reference());
  }

  private void line(String event, HttpServerRequest http, String... pairs) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    StringBuilder line = new StringBuilder("event=").append(event);
    String requestId = RequestId.of(http);
    append("requestId", requestId, line);
    for (int i = 0; i < pairs.length; i += 2) {
      append(pairs[i], pairs[i + 1], line);
    }
    append("address", addresses.client(http), line);
    RequestFields.around(requestId, tracing.current(), () -> LOG.info(line));
  }

  private static void append(String key, String value, StringBuilder line) {
    line.append(' ').append(key).append('=');
    if (value != null) {
      PercentCoding.encode(value.substring(0, Math.min(LONGEST, value.length())), line);
    }
  }
}
