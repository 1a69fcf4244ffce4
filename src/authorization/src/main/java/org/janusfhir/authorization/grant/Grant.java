package org.janusfhir.authorization.grant;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.user.User;

/**
 * What a client was granted.
 *
 * @param id of the grant; every access token carries it
 * @param client id of the client
 * @param user who granted it; null if the client acts for itself
 * @param scope the granted scopes
 * @param audience the service roots that it is for; one if a user granted it
 * @param context what is open
 * @param session id of the user's session; null if the client acts for itself
 * @param nonce to be repeated in the ID token; null if none was sent
 */
public record Grant(
    String id,
    String client,
    User user,
    Scopes scope,
    List<String> audience,
    Context context,
    String session,
    String nonce) {
  /** Keeps a copy. */
  public Grant {
    audience = List.copyOf(audience);
  }

  /**
   * What is open.
   *
   * @param patient id of the patient; null if none is
   * @param encounter id of the encounter; null if none is
   * @param intent what the user wants to do; null if nothing was agreed
   * @param needPatientBanner whether the app must show whose data they are
   */
  public record Context(
      String patient, String encounter, String intent, boolean needPatientBanner) {
    /** Nothing is open. */
    public static final Context NONE = new Context(null, null, null, true);

    /** That patient's record is open. */
    public static Context of(String patient) {
      return new Context(patient, null, null, true);
    }
  }

  /** The same with fewer scopes. */
  public Grant narrowedTo(Scopes fewer) {
    return new Grant(id, client, user, fewer, audience, context, session, nonce);
  }

  JsonObject json() {
    return new JsonObject()
        .put("id", id)
        .put("client", client)
        .put("user", user == null ? null : user.json())
        .put("scope", scope.text())
        .put("audience", new JsonArray(audience))
        .put("patient", context.patient())
        .put("encounter", context.encounter())
        .put("intent", context.intent())
        .put("needPatientBanner", context.needPatientBanner())
        .put("session", session)
        .put("nonce", nonce);
  }

  static Grant of(JsonObject json) {
    JsonObject user = json.getJsonObject("user");
    return new Grant(
        json.getString("id"),
        json.getString("client"),
        user == null ? null : User.of(user),
        Scopes.parse(json.getString("scope")),
        json.getJsonArray("audience").stream().map(String.class::cast).toList(),
        new Context(
            json.getString("patient"),
            json.getString("encounter"),
            json.getString("intent"),
            json.getBoolean("needPatientBanner")),
        json.getString("session"),
        json.getString("nonce"));
  }

  /** The address of the user's resource below the service root; null without a user. */
  public String fhirUser() {
    return user == null ? null : audience.get(0) + '/' + user.reference();
  }
}
