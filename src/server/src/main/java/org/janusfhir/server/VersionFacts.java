package org.janusfhir.server;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.lifecycle.VersionLifecycle;
import org.janusfhir.server.lifecycle.VersionPlan;
import org.janusfhir.server.lifecycle.VersionState;
import org.janusfhir.wire.Lifecycle;

/**
 * What a client should know of a version before it chooses one. Days begin at midnight in UTC.
 *
 * @param fhirVersion of the specification; null if the version is not installed
 * @param introduced null if there is no such day, as for the next two
 * @param deprecated first day
 * @param sunset first day
 * @param successor id of the next version that is served; null if there is none
 * @param kept whether it is served although its sunset has passed
 * @param secured the shape of its secured roots
 * @param open the shape of its open roots
 */
record VersionFacts(
    String id,
    String title,
    String fhirVersion,
    VersionState state,
    LocalDate introduced,
    LocalDate deprecated,
    LocalDate sunset,
    String successor,
    boolean kept,
    String secured,
    String open) {
  private static final String TENANT = "/{tenant}";

  /**
   * Of a version at this moment.
   *
   * @param base the address of this server
   */
  static VersionFacts of(VersionLifecycle version, String base) {
    VersionPlan plan = version.plan();
    Lifecycle dates = plan.dates();
    VersionLifecycle successor = version.successor();
    return new VersionFacts(
        plan.id(),
        plan.title(),
        plan.version() == null ? null : plan.version().fhirVersion(),
        version.state(),
        dates.introduced(),
        dates.deprecated(),
        dates.sunset(),
        successor == null ? null : successor.plan().id(),
        version.kept(),
        base + '/' + plan.id() + TENANT,
        base + "/open/" + plan.id() + TENANT);
  }

  /** As JSON, without what is not known. */
  JsonObject json() {
    JsonObject json = new JsonObject().put("id", id).put("title", title);
    put("fhirVersion", fhirVersion, json);
    json.put("state", state.code());
    put("introduced", introduced, json);
    put("deprecated", deprecated, json);
    put("sunset", sunset, json);
    put("successor", successor, json);
    return json.put("served", state != VersionState.RETIRED)
        .put("roots", new JsonObject().put("secured", secured).put("open", open))
        .put("mediaTypes", new JsonArray(Answer.MEDIA_TYPES));
  }

  private static void put(String name, Object value, JsonObject json) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }
}
