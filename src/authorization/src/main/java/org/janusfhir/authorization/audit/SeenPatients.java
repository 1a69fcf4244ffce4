package org.janusfhir.authorization.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.audit.AuditTrail;
import org.janusfhir.server.audit.AuditedAccess;
import org.janusfhir.server.audit.AuditedAccess.Asked;
import org.janusfhir.server.http.RequestId;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.logging.RequestFields;
import org.janusfhir.server.tracing.RequestTracing;

/** Records which patients users see on pages, in the audit trail of the record's own accesses. */
@ApplicationScoped
public class SeenPatients {
  private final AuditTrail trail;
  private final PublicAddresses addresses;
  private final RequestTracing tracing;

  /** In that trail. */
  @Inject
  public SeenPatients(AuditTrail trail, PublicAddresses addresses, RequestTracing tracing) {
    this.trail = trail;
    this.addresses = addresses;
    this.tracing = tracing;
  }

  /** What is seen, by the name of its interaction. */
  public enum Seen {
    CHART_LIST("chart-list"),
    CHART("chart"),
    PICKER("picker"),
    CONSENT("consent");

    private final String interaction;

    Seen(String interaction) {
      this.interaction = interaction;
    }
  }

  /** Records that a user sees a list of patients, before it is sent. */
  public void list(Seen seen, User user, RoutingContext context) {
    record(seen, user, null, 200, context);
  }

  /**
   * Records that a user sees a patient, before that is sent.
   *
   * @param patient the id, as the request says it
   * @param status of the answer
   * @throws FailedException if it cannot be recorded, and must not be shown
   */
  public void patient(Seen seen, User user, String patient, int status, RoutingContext context) {
    record(seen, user, ResourceId.isWellFormed(patient) ? patient : null, status, context);
  }

  private void record(Seen seen, User user, String patient, int status, RoutingContext context) {
    if (!trail.isWanted()) {
      return;
    }
    Caller caller =
        new Caller(
            user.persona(),
            user.reference(),
            null,
            user.reference(),
            patient,
            "",
            Permissions.READ_ALL);
    AuditedAccess access =
        new AuditedAccess(
            System.currentTimeMillis(),
            RequestId.of(context.request()),
            addresses.client(context.request()),
            caller,
            new Asked(
                null,
                user.tenant(),
                seen.interaction,
                false,
                ResourceType.PATIENT.typeName(),
                patient),
            patient == null ? List.of() : List.of(patient),
            status);
    if (!RequestFields.with(access.requestId(), tracing.current(), () -> trail.record(access))) {
      throw new FailedException(Failure.UNRECORDED);
    }
  }
}
