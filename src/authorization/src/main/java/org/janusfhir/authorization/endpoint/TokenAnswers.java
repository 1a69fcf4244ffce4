package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.page.StyleSheet;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.OpenSessions;
import org.janusfhir.authorization.token.Tokens;

/** What a client gets for a grant. */
@ApplicationScoped
public class TokenAnswers {
  private final Tokens tokens;
  private final OpenSessions sessions;
  private final long seconds;

  /** With those tokens. */
  @Inject
  public TokenAnswers(
      Tokens tokens, OpenSessions sessions, AuthorizationConfiguration configuration) {
    this.tokens = tokens;
    this.sessions = sessions;
    AuthorizationConfiguration.Lifetime lifetime = configuration.lifetime();
    this.seconds = lifetime.accessToken().minus(lifetime.accessTokenMargin()).toSeconds();
  }

  /**
   * For a code: everything.
   *
   * @param refreshToken null if there is none
   */
  Answer first(Grant grant, String refreshToken, TenantAddress address) {
    Map<String, Object> more = context(grant, address);
    more.put("need_patient_banner", grant.context().needPatientBanner());
    more.put("smart_style_url", StyleSheet.smartStyleUrl(address));
    put("intent", grant.context().intent(), more);
    if (refreshToken != null) {
      presence(grant, more);
    }
    BearerAccessToken access = access(grant, address);
    RefreshToken refresh = refreshToken == null ? null : new RefreshToken(refreshToken);
    AccessTokenResponse response =
        grant.scope().has(Scopes.OPENID)
            ? new OIDCTokenResponse(
                new OIDCTokens(tokens.id(grant, address), access, refresh), more)
            : new AccessTokenResponse(
                new com.nimbusds.oauth2.sdk.token.Tokens(access, refresh), more);
    return Answer.ok(response.toJSONObject().toJSONString());
  }

  /** For a refresh token, which goes on to be the same, or a client of itself. */
  Answer access(Grant grant, TenantAddress address, boolean withContext) {
    Map<String, Object> more = new LinkedHashMap<>();
    if (withContext) {
      more.putAll(context(grant, address));
      presence(grant, more);
    }
    AccessTokenResponse response =
        new AccessTokenResponse(
            new com.nimbusds.oauth2.sdk.token.Tokens(access(grant, address), null), more);
    return Answer.ok(response.toJSONObject().toJSONString());
  }

  /** What lasts only as long as the user's session says how long that is. */
  private void presence(Grant grant, Map<String, Object> members) {
    if (grant.session() != null && !grant.scope().has(Scopes.OFFLINE_ACCESS)) {
      sessions
          .secondsLeft(grant.session())
          .ifPresent(seconds -> members.put("active_ttl", seconds));
    }
  }

  private BearerAccessToken access(Grant grant, TenantAddress address) {
    return new BearerAccessToken(
        tokens.access(grant, address), seconds, Scope.parse(grant.scope().text()));
  }

  private static Map<String, Object> context(Grant grant, TenantAddress address) {
    Map<String, Object> members = new LinkedHashMap<>();
    put("patient", grant.context().patient(), members);
    put("encounter", grant.context().encounter(), members);
    members.put("tenant", address.tenant());
    members.put("user", grant.user().id());
    members.put("username", grant.user().name());
    members.put("fhirUser", grant.fhirUser());
    return members;
  }

  private static void put(String name, String value, Map<String, Object> members) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
