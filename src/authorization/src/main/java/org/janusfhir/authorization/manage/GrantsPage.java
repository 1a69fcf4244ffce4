package org.janusfhir.authorization.manage;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.page.ErrorPages;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.scope.ScopeWords;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.Csrf;
import org.janusfhir.authorization.session.Session;
import org.janusfhir.authorization.session.Sessions;
import org.janusfhir.authorization.store.AuthorizationStore;
import org.janusfhir.authorization.user.User;

/** The page where users see which apps they have let in, and send them away. */
@ApplicationScoped
public class GrantsPage {
  private final AuthorizationRouter router;
  private final TenantAddresses addresses;
  private final Sessions sessions;
  private final Csrf csrf;
  private final AuthorizationStore store;
  private final Clients clients;
  private final Grants grants;
  private final ErrorPages errors;
  private final AuthorizationLog log;

  /** Of those grants. */
  @Inject
  public GrantsPage(
      AuthorizationRouter router,
      TenantAddresses addresses,
      Sessions sessions,
      Csrf csrf,
      AuthorizationStore store,
      Clients clients,
      Grants grants,
      ErrorPages errors,
      AuthorizationLog log) {
    this.router = router;
    this.addresses = addresses;
    this.sessions = sessions;
    this.csrf = csrf;
    this.store = store;
    this.clients = clients;
    this.grants = grants;
    this.errors = errors;
    this.log = log;
  }

  /** An app that was let in. */
  record App(String id, String name, List<String> words) {}

  /** The template. */
  record ManagePage(
      String root,
      String action,
      String signOut,
      String user,
      String reference,
      String csrf,
      List<App> apps)
      implements TemplateInstance {}

  void register(@Observes Router to) {
    router.route(to, HttpMethod.GET, "/manage", this::show);
    router.route(to, HttpMethod.POST, "/manage/end", this::end);
  }

  private void show(RoutingContext context) {
    Optional<Session> session = sessions.orSignIn(context);
    if (session.isEmpty()) {
      return;
    }
    TenantAddress address = addresses.of(context);
    User user = session.get().user();
    Pages.show(
        new ManagePage(
            address.base() + TenantAddress.PREFIX,
            address.of("/manage/end"),
            address.of("/sign-out"),
            user.name(),
            user.reference(),
            csrf.token(context),
            apps(user)),
        context);
  }

  private void end(RoutingContext context) {
    try {
      csrf.check(context);
      Optional<Session> session = sessions.of(context);
      String client = context.request().getFormAttribute("client");
      if (session.isPresent() && client != null) {
        grants.endAll(session.get().user(), client);
        log.accessEnded(session.get().user(), client, context.request());
      }
      Pages.redirect(addresses.of(context).of("/manage"), context);
    } catch (FailedException e) {
      errors.show(e, e.failure().status(), context);
    }
  }

  /** Trusted apps have no consent, but what they were granted lasts all the same. */
  private List<App> apps(User user) {
    TreeMap<String, String> scopeByClient = new TreeMap<>();
    store.refreshGrants(user).forEach(grant -> scopeByClient.put(grant.client(), grant.scope()));
    store.consents(user).forEach(consent -> scopeByClient.put(consent.client(), consent.scope()));
    List<App> apps = new ArrayList<>();
    scopeByClient.forEach(
        (id, scope) ->
            apps.add(
                new App(
                    id,
                    clients.get(user.tenant(), id).map(Client::name).orElse(id),
                    Scopes.parse(scope).all().stream().map(ScopeWords::of).toList())));
    return apps;
  }
}
