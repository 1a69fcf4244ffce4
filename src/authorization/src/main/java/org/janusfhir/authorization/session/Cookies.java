package org.janusfhir.authorization.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.janusfhir.authorization.TenantAddress;

/**
 * Cookies of a tenant's pages: not for scripts, not sent with what other sites make a browser send
 * in the background, and over https only if the browser came so.
 */
final class Cookies {
  private Cookies() {}

  /** The value; null if there is none. */
  static String get(String name, RoutingContext context) {
    Cookie cookie = context.request().getCookie(name);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  /** Sets a cookie that the browser forgets when it is closed. */
  static void set(String name, String value, TenantAddress address, RoutingContext context) {
    context.response().addCookie(cookie(name, value, address));
  }

  /** Makes the browser forget it. */
  static void remove(String name, TenantAddress address, RoutingContext context) {
    context.response().addCookie(cookie(name, "", address).setMaxAge(0));
  }

  private static Cookie cookie(String name, String value, TenantAddress address) {
    return Cookie.cookie(name, value)
        .setPath(address.cookiePath())
        .setHttpOnly(true)
        .setSecure(address.https())
        .setSameSite(CookieSameSite.LAX);
  }
}
