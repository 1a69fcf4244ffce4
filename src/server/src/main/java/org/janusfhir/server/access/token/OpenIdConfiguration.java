package org.janusfhir.server.access.token;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.janusfhir.server.access.ClientRules;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * What an issuer tells of itself.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery</a>
 */
record OpenIdConfiguration(Map<String, Object> members) {
  private static final String PATH = "/.well-known/openid-configuration";

  /** Where the configuration of an issuer is. */
  static String location(String issuer) {
    return (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + PATH;
  }

  /**
   * Reads the configuration of that issuer.
   *
   * @throws IOException if it is none, or another issuer's
   */
  static OpenIdConfiguration parse(String json, String issuer) throws IOException {
    try {
      Map<String, Object> members = JsonUtil.parseJson(json);
      if (!issuer.equals(members.get("issuer"))) {
        throw new IOException("The OpenID configuration is of another issuer than was asked");
      }
      return new OpenIdConfiguration(members);
    } catch (JoseException e) {
      throw new IOException("The OpenID configuration is no JSON object", e);
    }
  }

  /**
   * How clients must ask. Of the ways to prove that a code is one's own only that is passed on
   * which SMART App Launch allows.
   */
  ClientRules rules() {
    return new ClientRules(
        texts("token_endpoint_auth_methods_supported"),
        texts("token_endpoint_auth_signing_alg_values_supported"),
        texts("grant_types_supported"),
        texts("response_types_supported"),
        texts("code_challenge_methods_supported").stream().filter("S256"::equals).toList());
  }

  /** A member; null if it is absent or no text. */
  String text(String member) {
    return members.get(member) instanceof String text ? text : null;
  }

  /** The texts of a member; empty if it is absent or no array. */
  List<String> texts(String member) {
    return members.get(member) instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
