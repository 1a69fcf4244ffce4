package org.janusfhir.authorization.launch;

import io.vertx.core.json.JsonObject;
import org.janusfhir.authorization.user.User;

/**
 * What an app is launched with.
 *
 * @param user who launched it; nobody else can go on with the launch
 * @param client id of the app that was launched; no other app can use the launch
 * @param patient id of the patient whose chart is open; null if none is
 * @param encounter id of the encounter that is open; null if none is
 * @param intent what the user wants to do, as agreed with the app; null if nothing was
 * @param needPatientBanner whether the app must show whose data they are, because nothing around it
 *     does
 */
public record LaunchContext(
    User user,
    String client,
    String patient,
    String encounter,
    String intent,
    boolean needPatientBanner) {
  JsonObject json() {
    return new JsonObject()
        .put("user", user.json())
        .put("client", client)
        .put("patient", patient)
        .put("encounter", encounter)
        .put("intent", intent)
        .put("needPatientBanner", needPatientBanner);
  }

  static LaunchContext of(JsonObject json) {
    return new LaunchContext(
        User.of(json.getJsonObject("user")),
        json.getString("client"),
        json.getString("patient"),
        json.getString("encounter"),
        json.getString("intent"),
        json.getBoolean("needPatientBanner"));
  }
}
