package org.janusfhir.server.audit;

import java.util.List;
import org.janusfhir.server.access.Caller;

/**
 * An access to the record, granted or refused. It holds ids and words from tables only: nothing
 * clinical, no token and no query.
 *
 * @param atMillis since 1970-01-01T00:00Z
 * @param requestId by which client and logs talk about the request
 * @param address of the client as far as believed proxies know it
 * @param caller null if there was no valid token, or none was needed
 * @param what was asked for
 * @param patients ids of the patients whose records it is about as far as the request and the token
 *     say so; may be empty
 * @param status of HTTP
 */
public record AuditedAccess(
    long atMillis,
    String requestId,
    String address,
    Caller caller,
    Asked what,
    List<String> patients,
    int status) {
  /** Keeps a copy. */
  public AuditedAccess {
    patients = List.copyOf(patients);
  }

  /**
   * What was asked for.
   *
   * @param version id of the FHIR version
   * @param tenant null if the path names none that could be one
   * @param interaction its name, or <code>none</code> if the request was refused before it was
   *     known
   * @param operation whether that is one of FHIR's operations
   * @param type the version's name of the resource type; null if there is none
   * @param id of the resource; null if there is none
   */
  public record Asked(
      String version,
      String tenant,
      String interaction,
      boolean operation,
      String type,
      String id) {}

  /** The same access with another end. */
  AuditedAccess withStatus(int other) {
    return new AuditedAccess(atMillis, requestId, address, caller, what, patients, other);
  }
}
