package org.janusfhir.authorization.clinician;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.session.Csrf;
import org.janusfhir.authorization.session.Session;
import org.janusfhir.authorization.session.Sessions;
import org.janusfhir.authorization.user.User;
import org.janusfhir.server.access.Persona;

/** Lets clinicians pass, and nobody else. */
@ApplicationScoped
public class Clinicians {
  private static final int FORBIDDEN = 403;

  private final Sessions sessions;
  private final TenantAddresses addresses;
  private final Csrf csrf;

  /** Those who are signed in. */
  @Inject
  public Clinicians(Sessions sessions, TenantAddresses addresses, Csrf csrf) {
    this.sessions = sessions;
    this.addresses = addresses;
    this.csrf = csrf;
  }

  /** The template for somebody who is none. */
  record NoClinician(Clinician clinician) implements TemplateInstance {}

  /** Who asks for a page by GET; if it is no clinician, the browser is answered. */
  public Optional<Clinician> of(RoutingContext context) {
    return sessions.orSignIn(context).flatMap(session -> pass(session, context));
  }

  /**
   * Who sends a form; if it is no clinician, the browser is answered.
   *
   * @throws org.janusfhir.authorization.FailedException if the form is not one of our pages
   */
  public Optional<Clinician> ofForm(RoutingContext context) {
    csrf.check(context);
    Optional<Session> session = sessions.of(context);
    if (session.isEmpty()) {
      sessions.signIn(addresses.of(context).of("/chart"), context);
    }
    return session.flatMap(one -> pass(one, context));
  }

  private Optional<Clinician> pass(Session session, RoutingContext context) {
    User user = session.user();
    Clinician clinician = new Clinician(user, addresses.of(context), csrf.token(context));
    if (user.persona() == Persona.PROVIDER) {
      return Optional.of(clinician);
    }
    Pages.show(new NoClinician(clinician), FORBIDDEN, context);
    return Optional.empty();
  }
}
