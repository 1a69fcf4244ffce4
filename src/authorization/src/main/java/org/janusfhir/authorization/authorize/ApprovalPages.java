package org.janusfhir.authorization.authorize;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.audit.SeenPatients;
import org.janusfhir.authorization.audit.SeenPatients.Seen;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.scope.ScopeWords;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.Csrf;
import org.janusfhir.authorization.session.Session;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.People.Choice;
import org.janusfhir.authorization.user.People.Choices;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.access.Scope;

/** Asks users which patient it is about, and whether they agree. */
@ApplicationScoped
public class ApprovalPages {
  private final TenantAddresses addresses;
  private final People people;
  private final Csrf csrf;
  private final SeenPatients seen;

  /** About those people. */
  @Inject
  public ApprovalPages(TenantAddresses addresses, People people, Csrf csrf, SeenPatients seen) {
    this.addresses = addresses;
    this.people = people;
    this.csrf = csrf;
    this.seen = seen;
  }

  /** The template. */
  record PatientPage(
      String root,
      String action,
      String client,
      String user,
      String csrf,
      String request,
      String name,
      Choices choices)
      implements TemplateInstance {}

  /** A scope in plain words. */
  record Wish(String scope, String words) {}

  /** The template. */
  record ConsentPage(
      String root,
      String action,
      String client,
      String host,
      String user,
      String csrf,
      String request,
      Choice patient,
      List<Wish> wishes,
      List<String> others)
      implements TemplateInstance {}

  /** Whether a user may take a scope away from what is asked for. */
  static boolean optional(String scope) {
    return Scope.parse(scope) != null
        || List.of(Scopes.ONLINE_ACCESS, Scopes.OFFLINE_ACCESS, Scopes.PROFILE, Scopes.FHIR_USER)
            .contains(scope);
  }

  void choosePatient(Asked asked, Session session, RoutingContext context) {
    TenantAddress address = addresses.of(context);
    HttpServerRequest http = context.request();
    String name = http.getParam("name", "");
    seen.list(Seen.PICKER, session.user(), context);
    Pages.show(
        new PatientPage(
            root(address),
            address.of(AuthorizeEndpoint.PATIENT_PATH),
            asked.client().name(),
            session.user().name(),
            csrf.token(context),
            asked.query(),
            name,
            choices(session.user(), name, http.getParam("after"))),
        context);
  }

  void consent(Asked asked, Session session, String patient, RoutingContext context) {
    TenantAddress address = addresses.of(context);
    List<String> scopes = asked.scopes().all();
    if (patient != null) {
      seen.patient(Seen.CONSENT, session.user(), patient, 200, context);
    }
    Choice about = patient == null ? null : people.patient(session.user(), patient).orElse(null);
    Pages.show(
        new ConsentPage(
            root(address),
            address.of(AuthorizeEndpoint.CONSENT_PATH),
            asked.client().name(),
            asked.back().redirectUri().getAuthority(),
            session.user().name(),
            csrf.token(context),
            asked.query(),
            about,
            scopes.stream()
                .filter(ApprovalPages::optional)
                .map(scope -> new Wish(scope, ScopeWords.of(scope)))
                .toList(),
            scopes.stream().filter(scope -> !optional(scope)).map(ScopeWords::of).toList()),
        context);
  }

  private Choices choices(User user, String name, String after) {
    if (user.persona() == Persona.PROVIDER) {
      return people.find(user.tenant(), ResourceType.PATIENT, name, after);
    }
    List<Choice> own =
        people.patientsOf(user).stream().flatMap(id -> people.patient(user, id).stream()).toList();
    return new Choices(own, null);
  }

  private static String root(TenantAddress address) {
    return address.base() + TenantAddress.PREFIX;
  }
}
