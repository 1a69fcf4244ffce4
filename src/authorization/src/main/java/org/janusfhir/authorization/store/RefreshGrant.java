package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import org.janusfhir.authorization.user.User;

/**
 * A client may get new access tokens.
 *
 * @param tokenDigest of the refresh token
 * @param grant id of what the user granted; access tokens carry it
 * @param client id of the client
 * @param user who granted it
 * @param scope what was granted, separated by spaces
 * @param audience the service root
 * @param patient id of the patient in context; null if there is none
 * @param encounter id of the encounter in context; null if there is none
 * @param session id of the user's session that it ends with; null if it does not
 * @param sinceMillis when it was granted, since 1970-01-01T00:00Z
 * @param usedMillis when it was used last, since 1970-01-01T00:00Z
 */
public record RefreshGrant(
    String tokenDigest,
    String grant,
    String client,
    User user,
    String scope,
    String audience,
    String patient,
    String encounter,
    String session,
    long sinceMillis,
    long usedMillis) {
  /** The same, used then too. What is told late makes it no older. */
  public RefreshGrant usedAt(long millis) {
    return new RefreshGrant(
        tokenDigest,
        grant,
        client,
        user,
        scope,
        audience,
        patient,
        encounter,
        session,
        sinceMillis,
        Math.max(usedMillis, millis));
  }

  JsonObject json() {
    return new JsonObject()
        .put("tokenDigest", tokenDigest)
        .put("grant", grant)
        .put("client", client)
        .put("user", user.json())
        .put("scope", scope)
        .put("audience", audience)
        .put("patient", patient)
        .put("encounter", encounter)
        .put("session", session)
        .put("since", sinceMillis)
        .put("used", usedMillis);
  }

  static RefreshGrant of(JsonObject json) {
    return new RefreshGrant(
        json.getString("tokenDigest"),
        json.getString("grant"),
        json.getString("client"),
        User.of(json.getJsonObject("user")),
        json.getString("scope"),
        json.getString("audience"),
        json.getString("patient"),
        json.getString("encounter"),
        json.getString("session"),
        json.getLong("since"),
        json.getLong("used"));
  }
}
