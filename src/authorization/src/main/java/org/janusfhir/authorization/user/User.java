package org.janusfhir.authorization.user;

import io.vertx.core.json.JsonObject;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Persona;

/**
 * Somebody who can sign in: a person in the record of a tenant.
 *
 * @param tenant whose record it is
 * @param type Practitioner, Patient or RelatedPerson
 * @param id of the resource
 * @param name as people write it
 */
public record User(String tenant, ResourceType type, String id, String name) {
  /** Who the user is to the record. */
  public Persona persona() {
    return switch (type) {
      case PRACTITIONER -> Persona.PROVIDER;
      case PATIENT -> Persona.PATIENT;
      case RELATED_PERSON -> Persona.PROXY;
      default -> throw new IllegalStateException("No users are of type " + type);
    };
  }

  /** A relative reference: <code>Practitioner/1</code>. It names the user within the tenant. */
  public String reference() {
    return type.typeName() + '/' + id;
  }

  /** To be kept. */
  public JsonObject json() {
    return new JsonObject()
        .put("tenant", tenant)
        .put("type", type.name())
        .put("id", id)
        .put("name", name);
  }

  /** As it was kept. */
  public static User of(JsonObject json) {
    return new User(
        json.getString("tenant"),
        ResourceType.valueOf(json.getString("type")),
        json.getString("id"),
        json.getString("name"));
  }
}
