package org.janusfhir.authorization.authorize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.grant.Codes;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.launch.LaunchContexts;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.Session;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.store.Consent;
import org.janusfhir.authorization.user.People;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.access.Scope;

/** Decides with the user what a client gets. */
@ApplicationScoped
public class Approval {
  private final People people;
  private final AuthorizationStore store;
  private final Codes codes;
  private final LaunchContexts launches;

  /** With those people, consents, codes and launches. */
  @Inject
  public Approval(People people, AuthorizationStore store, Codes codes, LaunchContexts launches) {
    this.people = people;
    this.store = store;
    this.codes = codes;
    this.launches = launches;
  }

  /** Whether the user has still to choose a patient, and can. */
  boolean mustChoosePatient(Asked asked, Session session) {
    boolean asks = asked.scopes().has(Scopes.LAUNCH_PATIENT);
    boolean open = asked.launch() != null && asked.launch().patient() != null;
    boolean all = session.user().persona() == Persona.PROVIDER;
    return asks && !open && (all || people.patientsOf(session.user()).size() > 1);
  }

  /**
   * What is open for the client.
   *
   * @param chosen id of the patient that the user has chosen; null if none was
   * @throws BackException if the launch is another user's, the patient is not for this one, or
   *     there is none although scopes need one
   */
  Grant.Context context(Asked asked, Session session, String chosen) {
    LaunchContext launch = asked.launch();
    if (launch != null) {
      if (!launch.user().reference().equals(session.user().reference())
          || !launch.user().tenant().equals(session.user().tenant())) {
        throw back(asked, Failure.MISMATCHED_IDENTITY);
      }
      if (launch.patient() != null) {
        return new Grant.Context(
            launch.patient(), launch.encounter(), launch.intent(), launch.needPatientBanner());
      }
    }
    boolean needed = asked.scopes().hasAny(Scope.Context.PATIENT);
    if (!needed && !asked.scopes().has(Scopes.LAUNCH_PATIENT)) {
      return Grant.Context.NONE;
    }
    List<String> own = people.patientsOf(session.user());
    String patient = own.size() == 1 ? own.get(0) : chosen;
    if (patient == null) {
      throw back(asked, Failure.PATIENT_REQUIRED);
    }
    if (people.patient(session.user(), patient).isEmpty()) {
      throw back(asked, Failure.INVALID_PATIENT);
    }
    return Grant.Context.of(patient);
  }

  /** Whether the user has to be asked. */
  boolean mustConsent(Asked asked, Session session) {
    if (asked.prompt().contains("consent")) {
      return true;
    }
    return !asked.client().trusted()
        && store
            .consent(session.user(), asked.client().id())
            .filter(consent -> Scopes.parse(consent.scope()).covers(asked.scopes()))
            .isEmpty();
  }

  /** Remembers what the user has agreed to. */
  void remember(Asked asked, Session session, Scopes agreed) {
    store.put(
        new Consent(
            session.user(), asked.client().id(), agreed.text(), System.currentTimeMillis()));
  }

  /**
   * Grants scopes: where the browser goes with a code for them.
   *
   * @throws BackException if the launch has been used meanwhile
   */
  String grant(
      Asked asked, Session session, Grant.Context context, Scopes scopes, TenantAddress address) {
    if (asked.launchCode() != null && !launches.use(asked.launchCode())) {
      throw back(asked, Failure.INVALID_LAUNCH_CODE);
    }
    Grant grant =
        new Grant(
            Grants.newId(),
            asked.client().id(),
            session.user(),
            scopes,
            List.of(asked.serviceRoot()),
            context,
            session.id(),
            asked.nonce());
    String code =
        codes.issue(
            new Codes.Pending(grant, address.tenant(), asked.sentRedirectUri(), asked.challenge()));
    return asked.back().with(code);
  }

  /** What tells the client of a failure. */
  static BackException back(Asked asked, Failure failure) {
    return new BackException(asked.back(), asked.client().id(), failure);
  }
}
