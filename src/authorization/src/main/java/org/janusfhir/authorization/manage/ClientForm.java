package org.janusfhir.authorization.manage;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;

/**
 * What somebody wrote into the form that registers a client; nothing is null.
 *
 * @param name of the app
 * @param confidential whether it gets a secret
 * @param redirects addresses it may be answered at, one a line
 * @param launch its launch URL; empty if an EHR cannot launch it
 * @param scope what it may ask for; empty for whatever can be granted
 * @param legacy whether it may do without PKCE
 */
record ClientForm(
    String name,
    boolean confidential,
    String redirects,
    String launch,
    String scope,
    boolean legacy) {
  /** Nothing was written yet. */
  static final ClientForm EMPTY = new ClientForm("", false, "", "", "", false);

  static ClientForm of(MultiMap form) {
    return new ClientForm(
        text(form, "name"),
        text(form, "kind").equals("confidential"),
        text(form, "redirects"),
        text(form, "launch"),
        text(form, "scope"),
        form.contains("legacy"));
  }

  private static String text(MultiMap form, String field) {
    String value = form.get(field);
    return value == null ? "" : value.strip();
  }

  /** The launch URL; null if there is none. */
  String launchUrl() {
    return launch.isEmpty() ? null : launch;
  }

  /**
   * The same as an app would say it of itself (RFC 7591).
   *
   * @throws FailedException if an address is none
   */
  OIDCClientMetadata metadata() {
    OIDCClientMetadata metadata = new OIDCClientMetadata();
    metadata.setName(name);
    Set<URI> uris =
        words(redirects).stream()
            .map(ClientForm::uri)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    redirectTo(uris, metadata);
    metadata.setGrantTypes(grantTypes(!uris.isEmpty()));
    metadata.setTokenEndpointAuthMethod(
        confidential
            ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
            : ClientAuthenticationMethod.NONE);
    metadata.setScope(scope.isEmpty() ? null : Scope.parse(words(scope)));
    return metadata;
  }

  private static void redirectTo(Set<URI> uris, OIDCClientMetadata metadata) {
    try {
      metadata.setRedirectionURIs(uris.isEmpty() ? null : uris);
    } catch (IllegalArgumentException ofAForbiddenScheme) {
      throw new FailedException(Failure.INVALID_CLIENT_REDIRECT);
    }
  }

  /** With a secret an app can be a program too; without redirect URIs it is nothing else. */
  private Set<GrantType> grantTypes(boolean ofUsers) {
    Set<GrantType> types = new LinkedHashSet<>();
    if (ofUsers || !confidential) {
      types.add(GrantType.AUTHORIZATION_CODE);
      types.add(GrantType.REFRESH_TOKEN);
    }
    if (confidential) {
      types.add(GrantType.CLIENT_CREDENTIALS);
    }
    return types;
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new FailedException(
          Failure.INVALID_CLIENT_REDIRECT, "The redirect URI " + text + " is no address.");
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
