package org.janusfhir.authorization.client;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import org.janusfhir.authorization.Secrets;

/**
 * An app or program. Addresses of built-in clients begin with a slash and are below the address of
 * this server; ask {@link #redirectUris(String)} and {@link #launchUrl(String)}.
 *
 * @param tenant whose data it may ask for; null for those of every tenant
 * @param id its client id
 * @param name for people
 * @param authentication how it proves who it is
 * @param redirect where it may be answered
 * @param launch where an EHR launches it; null if it cannot be
 * @param logo address of a picture; null if it has none
 * @param grantTypes of OAuth
 * @param scope what it may ask for, separated by spaces; empty for whatever can be granted
 * @param legacy whether it may do without PKCE although it has no secret
 * @param trusted whether users are not asked for their consent
 * @param sinceMillis when it was registered, since 1970-01-01T00:00Z
 */
public record Client(
    String tenant,
    String id,
    String name,
    Authentication authentication,
    List<String> redirect,
    String launch,
    String logo,
    Set<String> grantTypes,
    String scope,
    boolean legacy,
    boolean trusted,
    long sinceMillis) {
  /** Keeps copies. */
  public Client {
    redirect = List.copyOf(redirect);
    grantTypes = Set.copyOf(grantTypes);
  }

  /** How a client proves who it is. */
  public sealed interface Authentication {}

  /** Not at all: a public client. */
  public record None() implements Authentication {}

  /**
   * With a secret, by HTTP Basic or in the body.
   *
   * @param digest of the secret
   */
  public record Secret(String digest) implements Authentication {
    /** Whether that is the secret. */
    public boolean matches(String secret) {
      return Secrets.equal(digest, Secrets.digest(secret));
    }
  }

  /** With an assertion that is signed by one of these keys, a JWK set. */
  public record Keys(String jwks) implements Authentication {}

  /** With an assertion that is signed by one of the keys at that address. */
  public record KeysAt(String jwksUri) implements Authentication {}

  /** Whether it can prove who it is. */
  public boolean confidential() {
    return !(authentication instanceof None);
  }

  /** Whether an EHR can launch it. */
  public boolean launchable() {
    return launch != null;
  }

  /** Where it may be answered. */
  public List<String> redirectUris(String base) {
    return redirect.stream().map(uri -> absolute(uri, base)).toList();
  }

  /** Where an EHR launches it; null if it cannot be. */
  public String launchUrl(String base) {
    return launch == null ? null : absolute(launch, base);
  }

  private static String absolute(String uri, String base) {
    return uri.startsWith("/") ? base + uri : uri;
  }

  /** To be kept. */
  public JsonObject json() {
    JsonObject json =
        new JsonObject()
            .put("tenant", tenant)
            .put("id", id)
            .put("name", name)
            .put("redirect", new JsonArray(redirect))
            .put("launch", launch)
            .put("logo", logo)
            .put("grantTypes", new JsonArray(List.copyOf(grantTypes)))
            .put("scope", scope)
            .put("legacy", legacy)
            .put("trusted", trusted)
            .put("since", sinceMillis);
    if (authentication instanceof Secret secret) {
      json.put("secretDigest", secret.digest());
    } else if (authentication instanceof Keys keys) {
      json.put("jwks", keys.jwks());
    } else if (authentication instanceof KeysAt keys) {
      json.put("jwksUri", keys.jwksUri());
    }
    return json;
  }

  /** As it was kept. */
  public static Client of(JsonObject json) {
    return new Client(
        json.getString("tenant"),
        json.getString("id"),
        json.getString("name"),
        authentication(json),
        strings(json.getJsonArray("redirect")),
        json.getString("launch"),
        json.getString("logo"),
        Set.copyOf(strings(json.getJsonArray("grantTypes"))),
        json.getString("scope"),
        json.getBoolean("legacy"),
        json.getBoolean("trusted"),
        json.getLong("since"));
  }

  private static Authentication authentication(JsonObject json) {
    if (json.containsKey("secretDigest")) {
      return new Secret(json.getString("secretDigest"));
    }
    if (json.containsKey("jwks")) {
      return new Keys(json.getString("jwks"));
    }
    return json.containsKey("jwksUri") ? new KeysAt(json.getString("jwksUri")) : new None();
  }

  private static List<String> strings(JsonArray array) {
    return array.stream().map(String.class::cast).toList();
  }
}
