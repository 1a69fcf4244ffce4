package org.janusfhir.server.access.token;

import java.util.EnumSet;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.http.ResourceId;

/**
 * The resource of a user, as a claim names it.
 *
 * @param type Practitioner, Patient, RelatedPerson or Person
 */
record UserReference(ResourceType type, String id) {
  private static final Set<ResourceType> TYPES =
      EnumSet.of(
          ResourceType.PRACTITIONER,
          ResourceType.PATIENT,
          ResourceType.RELATED_PERSON,
          ResourceType.PERSON);

  /**
   * Reads a claim: relative or absolute. Of an address elsewhere, which the issuer may call this
   * record by, the end counts; one below another root of this server is no user of the tenant.
   *
   * @param claim null if there is none
   * @param base the address of this server, without a slash at the end
   * @param roots those of the tenant, without a slash at the end
   * @return null if it names no user
   */
  static UserReference of(String claim, String base, Set<String> roots) {
    if (claim == null) {
      return null;
    }
    int beforeId = claim.lastIndexOf('/');
    int beforeType = beforeId < 1 ? -1 : claim.lastIndexOf('/', beforeId - 1);
    if (beforeId < 1) {
      return null;
    }
    String root = claim.substring(0, Math.max(0, beforeType));
    if ((root + "/").startsWith(base + "/") && !roots.contains(root)) {
      return null;
    }
    ResourceType type = type(claim.substring(beforeType + 1, beforeId));
    String id = claim.substring(beforeId + 1);
    return type == null || !ResourceId.isWellFormed(id) ? null : new UserReference(type, id);
  }

  private static ResourceType type(String name) {
    for (ResourceType type : TYPES) {
      if (type.typeName().equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** Who such a user is to the record. */
  Persona persona() {
    return switch (type) {
      case PRACTITIONER -> Persona.PROVIDER;
      case PATIENT -> Persona.PATIENT;
      default -> Persona.PROXY;
    };
  }

  @Override
  public String toString() {
    return type.typeName() + '/' + id;
  }
}
