package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import org.janusfhir.authorization.user.User;

/**
 * A user is signed in. What the browser's cookie holds is not kept.
 *
 * @param id a digest of what the browser's cookie holds
 * @param user who it is
 * @param sinceMillis when the user signed in, since 1970-01-01T00:00Z
 * @param usedMillis when something happened in it last, since 1970-01-01T00:00Z
 */
public record KeptSession(String id, User user, long sinceMillis, long usedMillis) {
  /** The same, used then too. What is told late makes it no older. */
  KeptSession usedAt(long millis) {
    return new KeptSession(id, user, sinceMillis, Math.max(usedMillis, millis));
  }

  JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .put("user", user.json())
        .put("since", sinceMillis)
        .put("used", usedMillis);
  }

  static KeptSession of(JsonObject json) {
    return new KeptSession(
        json.getString("id"),
        User.of(json.getJsonObject("user")),
        json.getLong("since"),
        json.getLong("used"));
  }
}
