package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Registrations;
import org.janusfhir.authorization.client.Registrations.Registered;
import org.janusfhir.authorization.endpoint.ProtocolRoutes.Answer;

/**
 * Programs register clients. The launch URL is <code>initiate_login_uri</code>, or <code>launch_url
 * </code>.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7591">RFC 7591</a>
 */
@ApplicationScoped
public class RegistrationEndpoint {
  private static final int CREATED = 201;
  private static final String LAUNCH_URL = "launch_url";

  private final ProtocolRoutes routes;
  private final Registrations registrations;

  /** By those. */
  @Inject
  public RegistrationEndpoint(ProtocolRoutes routes, Registrations registrations) {
    this.routes = routes;
    this.registrations = registrations;
  }

  void register(@Observes Router router) {
    routes.add(router, HttpMethod.POST, "/register", this::answer);
  }

  private Answer answer(RoutingContext context, TenantAddress address) {
    OIDCClientMetadata metadata = metadata(context);
    Registered registered =
        registrations.register(metadata, launchUrl(metadata), false, address, context.request());
    return new Answer(CREATED, information(registered, metadata).toJSONObject().toJSONString());
  }

  private static OIDCClientMetadata metadata(RoutingContext context) {
    String body = context.body().asString();
    try {
      return OIDCClientMetadata.parse(JSONObjectUtils.parse(body == null ? "" : body));
    } catch (ParseException e) {
      Failure failure =
          e.getErrorObject() != null
                  && Failure.INVALID_CLIENT_REDIRECT.code().equals(e.getErrorObject().getCode())
              ? Failure.INVALID_CLIENT_REDIRECT
              : Failure.INVALID_CLIENT_METADATA;
      throw new FailedException(failure, e.getMessage());
    }
  }

  private static String launchUrl(OIDCClientMetadata metadata) {
    URI initiate = metadata.getInitiateLoginURI();
    if (initiate != null) {
      return initiate.toString();
    }
    return metadata.getCustomField(LAUNCH_URL) instanceof String launch ? launch : null;
  }

  /** What was registered, which may be less than what was sent. */
  private static OIDCClientInformation information(Registered registered, OIDCClientMetadata sent) {
    Client client = registered.client();
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setName(client.name());
    if (!client.redirect().isEmpty()) {
      metadata.setRedirectionURIs(
          client.redirect().stream().map(URI::create).collect(Collectors.toSet()));
    }
    metadata.setGrantTypes(
        client.grantTypes().stream().map(GrantType::new).collect(Collectors.toSet()));
    if (client.grantTypes().contains("authorization_code")) {
      metadata.setResponseTypes(Set.of(ResponseType.CODE));
    }
    if (!client.scope().isEmpty()) {
      metadata.setScope(Scope.parse(client.scope()));
    }
    metadata.setTokenEndpointAuthMethod(
        sent.getTokenEndpointAuthMethod() == null
            ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
            : sent.getTokenEndpointAuthMethod());
    metadata.setJWKSet(sent.getJWKSet() == null ? null : sent.getJWKSet().toPublicJWKSet());
    metadata.setJWKSetURI(sent.getJWKSetURI());
    metadata.setLogoURI(client.logo() == null ? null : URI.create(client.logo()));
    if (client.launch() != null) {
      setLaunchUrl(metadata, URI.create(client.launch()));
    }
    return new OIDCClientInformation(
        new ClientID(client.id()),
        Date.from(Instant.ofEpochMilli(client.sinceMillis())),
        metadata,
        registered.secret() == null ? null : new Secret(registered.secret()));
  }

  /** An <code>initiate_login_uri</code> must be https, which an app on this machine need not be. */
  private static void setLaunchUrl(OIDCClientMetadata metadata, URI launchUrl) {
    if ("https".equalsIgnoreCase(launchUrl.getScheme())) {
      metadata.setInitiateLoginURI(launchUrl);
    } else {
      metadata.setCustomField(LAUNCH_URL, launchUrl.toString());
    }
  }
}
