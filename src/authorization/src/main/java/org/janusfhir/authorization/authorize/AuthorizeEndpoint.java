package org.janusfhir.authorization.authorize;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.page.ErrorPages;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.authorization.scope.Scopes;
import org.janusfhir.authorization.session.Csrf;
import org.janusfhir.authorization.session.Session;
import org.janusfhir.authorization.session.Sessions;

/**
 * Clients send users here. Each page that is shown on the way has the request in its form, and it
 * is checked again with each answer, so nothing is kept in between.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.1">RFC 6749, 3.1</a>
 */
@ApplicationScoped
public class AuthorizeEndpoint {
  static final String PATH = "/authorize";
  static final String PATIENT_PATH = PATH + "/patient";
  static final String CONSENT_PATH = PATH + "/consent";
  static final String REQUEST = "request";
  static final String PATIENT = "patient";
  private static final String PROMPT = "prompt";
  private static final String LOGIN = "login";

  private final AuthorizationRouter router;
  private final TenantAddresses addresses;
  private final RequestCheck requests;
  private final Sessions sessions;
  private final Csrf csrf;
  private final Approval approval;
  private final ApprovalPages pages;
  private final ErrorPages errors;

  /** With those steps. */
  @Inject
  public AuthorizeEndpoint(
      AuthorizationRouter router,
      TenantAddresses addresses,
      RequestCheck requests,
      Sessions sessions,
      Csrf csrf,
      Approval approval,
      ApprovalPages pages,
      ErrorPages errors) {
    this.router = router;
    this.addresses = addresses;
    this.requests = requests;
    this.sessions = sessions;
    this.csrf = csrf;
    this.approval = approval;
    this.pages = pages;
    this.errors = errors;
  }

  void register(@Observes Router to) {
    add(to, HttpMethod.GET, PATH, context -> authorize(context.request().query(), context));
    add(to, HttpMethod.POST, PATH, context -> authorize(context.body().asString(), context));
    add(to, HttpMethod.GET, PATIENT_PATH, this::searchPatient);
    add(to, HttpMethod.POST, PATIENT_PATH, this::choosePatient);
    add(to, HttpMethod.POST, CONSENT_PATH, this::consent);
  }

  private void add(Router to, HttpMethod method, String path, Consumer<RoutingContext> step) {
    router.route(to, method, path, context -> tellingFailures(step, context));
  }

  private void tellingFailures(Consumer<RoutingContext> step, RoutingContext context) {
    try {
      step.accept(context);
    } catch (BackException e) {
      String persona =
          sessions.of(context).map(session -> session.user().persona().code()).orElse(null);
      String page =
          errors.address(e.failed().failure(), addresses.of(context), e.client(), persona, context);
      Pages.redirect(e.back().with(e.failed(), page), context);
    } catch (FailedException e) {
      errors.show(e, e.failure().status(), context);
    }
  }

  private void authorize(String sent, RoutingContext context) {
    TenantAddress address = addresses.of(context);
    Asked asked = requests.check(sent == null ? "" : sent, address);
    Optional<Session> session = sessions.of(context);
    if (session.isPresent() && !asked.prompt().contains(LOGIN)) {
      proceed(asked, session.get(), null, context);
    } else if (asked.prompt().equals("none")) {
      throw Approval.back(asked, Failure.LOGIN_REQUIRED);
    } else {
      sessions.signIn(address.of(PATH) + '?' + withoutLogin(asked), context);
    }
  }

  /**
   * Who comes back from signing in has signed in, and has still to be asked what else is wished.
   */
  private static String withoutLogin(Asked asked) {
    Map<String, List<String>> parameters = new HashMap<>(URLUtils.parseParameters(asked.query()));
    String others =
        Stream.of(asked.prompt().split(" ", -1))
            .filter(word -> !word.isEmpty() && !word.equals(LOGIN))
            .collect(Collectors.joining(" "));
    if (others.isEmpty()) {
      parameters.remove(PROMPT);
    } else {
      parameters.put(PROMPT, List.of(others));
    }
    return URLUtils.serializeParameters(parameters);
  }

  private void searchPatient(RoutingContext context) {
    Optional<Session> session = sessions.orSignIn(context);
    if (session.isPresent()) {
      Asked asked = asked(context.request().getParam(REQUEST), context);
      pages.choosePatient(asked, session.get(), context);
    }
  }

  private void choosePatient(RoutingContext context) {
    csrf.check(context);
    Asked asked = asked(context.request().getFormAttribute(REQUEST), context);
    String patient = context.request().getFormAttribute(PATIENT);
    if (context.request().formAttributes().contains("cancel")) {
      throw Approval.back(asked, Failure.DENIED_BY_USER);
    }
    if (patient == null) {
      throw Approval.back(asked, Failure.INVALID_PATIENT);
    }
    proceed(asked, session(asked, context), patient, context);
  }

  private void consent(RoutingContext context) {
    csrf.check(context);
    Asked asked = asked(context.request().getFormAttribute(REQUEST), context);
    Session session = session(asked, context);
    List<String> chosen = context.request().formAttributes().getAll("scope");
    Scopes agreed =
        asked.scopes().filter(scope -> chosen.contains(scope) || !ApprovalPages.optional(scope));
    boolean nothing =
        asked.scopes().all().stream().anyMatch(ApprovalPages::optional)
            && agreed.all().stream().noneMatch(ApprovalPages::optional);
    if (!context.request().formAttributes().contains("allow") || nothing) {
      throw Approval.back(asked, Failure.DENIED_BY_USER);
    }
    Grant.Context opened =
        approval.context(asked, session, context.request().getFormAttribute(PATIENT));
    approval.remember(asked, session, agreed);
    Pages.redirect(approval.grant(asked, session, opened, agreed, addresses.of(context)), context);
  }

  /** The next page, or the way back if none is needed. */
  private void proceed(Asked asked, Session session, String patient, RoutingContext context) {
    boolean silent = asked.prompt().equals("none");
    if (patient == null && approval.mustChoosePatient(asked, session)) {
      if (silent) {
        throw Approval.back(asked, Failure.INTERACTION_REQUIRED);
      }
      pages.choosePatient(asked, session, context);
      return;
    }
    Grant.Context opened = approval.context(asked, session, patient);
    if (!approval.mustConsent(asked, session)) {
      Pages.redirect(
          approval.grant(asked, session, opened, asked.scopes(), addresses.of(context)), context);
    } else if (silent) {
      throw Approval.back(asked, Failure.CONSENT_REQUIRED);
    } else {
      pages.consent(asked, session, opened.patient(), context);
    }
  }

  private Asked asked(String query, RoutingContext context) {
    if (query == null) {
      throw new FailedException(Failure.INVALID_REQUEST);
    }
    return requests.check(query, addresses.of(context));
  }

  private Session session(Asked asked, RoutingContext context) {
    return sessions.of(context).orElseThrow(() -> Approval.back(asked, Failure.SIGN_IN_CANCELLED));
  }
}
