package org.janusfhir.authorization.session;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.audit.AuthorizationLog;
import org.janusfhir.authorization.lockout.Lockout;
import org.janusfhir.authorization.page.ErrorPages;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.user.People;
import org.janusfhir.authorization.user.People.Choices;
import org.janusfhir.authorization.user.User;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.PercentCoding;

/** Users sign in as somebody in the record, with the one password of the sandbox, and out. */
@ApplicationScoped
public class SignIn {
  private static final int FORBIDDEN = 403;
  private static final List<Kind> KINDS =
      List.of(
          new Kind(ResourceType.PRACTITIONER, "Clinicians"),
          new Kind(ResourceType.PATIENT, "Patients"),
          new Kind(ResourceType.RELATED_PERSON, "People who act for patients"));

  private final AuthorizationRouter router;
  private final TenantAddresses addresses;
  private final AuthorizationConfiguration configuration;
  private final People people;
  private final Sessions sessions;
  private final Csrf csrf;
  private final Lockout lockout;
  private final ErrorPages errors;
  private final AuthorizationLog log;

  /** As one of those people. */
  @Inject
  public SignIn(
      AuthorizationRouter router,
      TenantAddresses addresses,
      AuthorizationConfiguration configuration,
      People people,
      Sessions sessions,
      Csrf csrf,
      Lockout lockout,
      ErrorPages errors,
      AuthorizationLog log) {
    this.router = router;
    this.addresses = addresses;
    this.configuration = configuration;
    this.people = people;
    this.sessions = sessions;
    this.csrf = csrf;
    this.lockout = lockout;
    this.errors = errors;
    this.log = log;
  }

  /** A kind of users. */
  record Kind(ResourceType type, String label) {
    public String typeName() {
      return type.typeName();
    }
  }

  /** A link to the users of a kind. */
  record Tab(String label, String address, boolean current) {}

  /** The template. */
  record SignInPage(
      String root,
      String action,
      String csrf,
      String back,
      List<Tab> tabs,
      Kind kind,
      String name,
      Choices choices,
      String password,
      boolean wrong)
      implements TemplateInstance {}

  void register(@Observes Router to) {
    router.route(to, HttpMethod.GET, "/sign-in", context -> show(false, context));
    router.route(to, HttpMethod.POST, "/sign-in", this::signIn);
    router.route(to, HttpMethod.POST, "/sign-out", this::signOut);
  }

  private void show(boolean wrong, RoutingContext context) {
    TenantAddress address = addresses.of(context);
    HttpServerRequest http = context.request();
    Kind kind = kind(value("as", http));
    String name = value("name", http);
    boolean known = configuration.password().equals(AuthorizationConfiguration.DEFAULT_PASSWORD);
    SignInPage page =
        new SignInPage(
            address.base() + TenantAddress.PREFIX,
            address.of("/sign-in"),
            csrf.token(context),
            back(context),
            KINDS.stream().map(each -> tab(each, kind, context)).toList(),
            kind,
            name,
            people.find(address.tenant(), kind.type(), name, http.getParam("after")),
            known ? configuration.password() : "",
            wrong);
    Pages.show(page, wrong ? FORBIDDEN : 200, context);
  }

  private Tab tab(Kind each, Kind current, RoutingContext context) {
    StringBuilder link = new StringBuilder(addresses.of(context).of("/sign-in?as="));
    link.append(each.typeName()).append("&return=");
    PercentCoding.encode(back(context), link);
    return new Tab(each.label(), link.toString(), each.equals(current));
  }

  private void signIn(RoutingContext context) {
    try {
      csrf.check(context);
      HttpServerRequest http = context.request();
      String reference = reference(http);
      String subject = "user " + context.pathParam(TenantAddresses.TENANT) + ' ' + reference;
      String tenant = context.pathParam(TenantAddresses.TENANT);
      checkLockout(subject, tenant, reference, http);
      Optional<User> user = people.user(context.pathParam(TenantAddresses.TENANT), reference);
      boolean right =
          Secrets.equal(
              Secrets.digest(configuration.password()), Secrets.digest(value("password", http)));
      if (user.isEmpty() || !right) {
        lockout.wrong(subject, http);
        log.signIn(tenant, reference, "failure", http);
        show(true, context);
        return;
      }
      lockout.right(subject, http);
      log.signIn(tenant, reference, "success", http);
      String back = back(context);
      sessions.start(user.get(), context);
      Pages.redirect(back, context);
    } catch (FailedException e) {
      errors.show(e, e.failure().status(), context);
    }
  }

  private void checkLockout(
      String subject, String tenant, String reference, HttpServerRequest http) {
    try {
      lockout.check(subject, http);
    } catch (FailedException e) {
      log.signIn(tenant, reference, "locked", http);
      throw e;
    }
  }

  private void signOut(RoutingContext context) {
    try {
      csrf.check(context);
      sessions.end(context);
      Pages.redirect(addresses.of(context).of("/sign-in"), context);
    } catch (FailedException e) {
      errors.show(e, e.failure().status(), context);
    }
  }

  /** The user who was chosen or, if an id was typed, the one with that. */
  private static String reference(HttpServerRequest http) {
    String id = value("id", http).strip();
    return id.isEmpty() ? value("user", http) : kind(value("as", http)).typeName() + '/' + id;
  }

  /** Where to go then: only to an address of this tenant. */
  private String back(RoutingContext context) {
    String asked = value("return", context.request());
    TenantAddress address = addresses.of(context);
    return asked.startsWith(address.issuer() + '/') && isAddress(asked)
        ? asked
        : address.of("/manage");
  }

  private static boolean isAddress(String text) {
    try {
      return new URI(text).normalize().toASCIIString().equals(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Kind kind(String typeName) {
    return KINDS.stream()
        .filter(kind -> kind.typeName().equals(typeName))
        .findFirst()
        .orElse(KINDS.get(0));
  }

  private static String value(String name, HttpServerRequest http) {
    String value = http.getFormAttribute(name);
    return value == null ? http.getParam(name, "") : value;
  }
}
