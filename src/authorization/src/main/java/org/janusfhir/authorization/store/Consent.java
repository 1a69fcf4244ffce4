package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import org.janusfhir.authorization.user.User;

/**
 * What a user lets a client do.
 *
 * @param scope separated by spaces
 * @param sinceMillis when the user said so last, since 1970-01-01T00:00Z
 */
public record Consent(User user, String client, String scope, long sinceMillis) {
  JsonObject json() {
    return new JsonObject()
        .put("user", user.json())
        .put("client", client)
        .put("scope", scope)
        .put("since", sinceMillis);
  }

  static Consent of(JsonObject json) {
    return new Consent(
        User.of(json.getJsonObject("user")),
        json.getString("client"),
        json.getString("scope"),
        json.getLong("since"));
  }
}
