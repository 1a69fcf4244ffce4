package org.janusfhir.authorization.manage;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.client.Registrations;
import org.janusfhir.authorization.clinician.Clinician;
import org.janusfhir.authorization.clinician.Clinicians;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.page.Pages;

/** The pages where the clients of a tenant are listed, registered and removed. */
@ApplicationScoped
public class ClientPages {
  private static final String PATH = "/clients";
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final AuthorizationRouter routes;
  private final Clinicians clinicians;
  private final Clients clients;
  private final Registrations registrations;
  private final Grants grants;
  private final AuthorizationLog log;

  /** Of those clients. */
  @Inject
  public ClientPages(
      AuthorizationRouter routes,
      Clinicians clinicians,
      Clients clients,
      Registrations registrations,
      Grants grants,
      AuthorizationLog log) {
    this.routes = routes;
    this.clinicians = clinicians;
    this.clients = clients;
    this.registrations = registrations;
    this.grants = grants;
    this.log = log;
  }

  /** The template of the list with its form; problem is null if nothing was wrong with the form. */
  record ClientsPage(Clinician clinician, List<Row> clients, ClientForm form, String problem)
      implements TemplateInstance {}

  /** The template for a client that has just been registered; secret is null if it has none. */
  record RegisteredPage(Clinician clinician, Row client, String secret)
      implements TemplateInstance {}

  /** A client of the list; launch is null if an EHR cannot launch it. */
  record Row(
      String id,
      String name,
      boolean confidential,
      List<String> redirects,
      String launch,
      String scope,
      boolean builtIn) {
    static Row of(Client client, String base) {
      return new Row(
          client.id(),
          client.name(),
          client.confidential(),
          client.redirectUris(base),
          client.launchUrl(base),
          client.scope(),
          client.tenant() == null);
    }
  }

  void register(@Observes Router router) {
    routes.route(router, HttpMethod.GET, PATH, this::list);
    routes.route(router, HttpMethod.POST, PATH, this::register);
    routes.route(router, HttpMethod.POST, PATH + "/remove", this::remove);
  }

  private void list(RoutingContext context) {
    clinicians.of(context).ifPresent(clinician -> show(clinician, ClientForm.EMPTY, null, context));
  }

  private void show(Clinician clinician, ClientForm form, String problem, RoutingContext context) {
    String base = clinician.address().base();
    List<Row> rows =
        clients.of(clinician.tenant()).stream().map(client -> Row.of(client, base)).toList();
    int status = problem == null ? OK : BAD_REQUEST;
    Pages.show(new ClientsPage(clinician, rows, form, problem), status, context);
  }

  private void register(RoutingContext context) {
    clinicians.ofForm(context).ifPresent(clinician -> register(clinician, context));
  }

  private void register(Clinician clinician, RoutingContext context) {
    ClientForm form = ClientForm.of(context.request().formAttributes());
    TenantAddress address = clinician.address();
    try {
      Registrations.Registered registered =
          registrations.register(
              form.metadata(), form.launchUrl(), form.legacy(), address, context.request());
      Row row = Row.of(registered.client(), address.base());
      Pages.show(new RegisteredPage(clinician, row, registered.secret()), context);
    } catch (FailedException e) {
      show(clinician, form, e.getMessage(), context);
    }
  }

  private void remove(RoutingContext context) {
    clinicians.ofForm(context).ifPresent(clinician -> remove(clinician, context));
  }

  private void remove(Clinician clinician, RoutingContext context) {
    String client = context.request().getFormAttribute("client");
    if (client != null && clients.remove(clinician.tenant(), client)) {
      grants.endAll(clinician.tenant(), client);
      log.clientRemoved(clinician.user(), client, context.request());
    }
    Pages.redirect(clinician.address().of(PATH), context);
  }
}
