package org.janusfhir.authorization.chart;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.clinician.Clinician;
import org.janusfhir.authorization.clinician.Clinicians;
import org.janusfhir.authorization.launch.LaunchContext;
import org.janusfhir.authorization.launch.LaunchContexts;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.server.http.PercentCoding;

/**
 * Launches an app from a chart: sends the frame or the tab to the app's launch URL with <code>iss
 * </code>, the service root it shall read, and <code>launch</code>, by which the authorization
 * server knows the patient again.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/app-launch.html">SMART App Launch</a>
 */
@ApplicationScoped
public class AppLaunch {
  private static final String PATH = ChartPages.PATH + "/launch";

  private final AuthorizationRouter routes;
  private final Clinicians clinicians;
  private final ChartRecord record;
  private final Clients clients;
  private final LaunchContexts launches;

  /** Launches those apps with patients of that record. */
  @Inject
  public AppLaunch(
      AuthorizationRouter routes,
      Clinicians clinicians,
      ChartRecord record,
      Clients clients,
      LaunchContexts launches) {
    this.routes = routes;
    this.clinicians = clinicians;
    this.record = record;
    this.clients = clients;
    this.launches = launches;
  }

  void register(@Observes Router router) {
    routes.route(router, HttpMethod.POST, PATH, this::launch);
  }

  private void launch(RoutingContext context) {
    clinicians.ofForm(context).ifPresent(clinician -> launch(clinician, context));
  }

  private void launch(Clinician clinician, RoutingContext context) {
    TenantAddress address = clinician.address();
    HttpServerRequest form = context.request();
    Client app = app(form.getFormAttribute("app"), address);
    String root = serviceRoot(form.getFormAttribute("version"), address);
    String patient = patient(form.getFormAttribute("patient"), address);
    String encounter = encounter(form.getFormAttribute("encounter"), patient, address);
    // In a frame the chart around it says whose data they are.
    boolean alone = !"frame".equals(form.getFormAttribute("where"));
    String code =
        launches.start(
            new LaunchContext(clinician.user(), app.id(), patient, encounter, null, alone));
    Pages.redirect(withLaunch(app.launchUrl(address.base()), root, code), context);
  }

  private Client app(String id, TenantAddress address) {
    return Optional.ofNullable(id)
        .flatMap(known -> clients.get(address.tenant(), known))
        .filter(Client::launchable)
        .orElseThrow(() -> new FailedException(Failure.UNKNOWN_CLIENT));
  }

  private static String serviceRoot(String version, TenantAddress address) {
    if (version == null || !address.versions().contains(version)) {
      throw new FailedException(Failure.UNKNOWN_RESOURCE_SERVER);
    }
    return address.serviceRoot(version);
  }

  private String patient(String id, TenantAddress address) {
    return Optional.ofNullable(id)
        .flatMap(known -> record.patient(address.tenant(), known))
        .map(PatientSummary::id)
        .orElseThrow(() -> new FailedException(Failure.INVALID_PATIENT));
  }

  private String encounter(String id, String patient, TenantAddress address) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (!record.hasEncounter(address.tenant(), patient, id)) {
      throw new FailedException(Failure.INVALID_PATIENT, "The encounter is none of the patient's.");
    }
    return id;
  }

  private static String withLaunch(String app, String root, String code) {
    StringBuilder address = new StringBuilder(app).append(app.contains("?") ? '&' : '?');
    address.append("iss=");
    PercentCoding.encode(root, address);
    address.append("&launch=");
    PercentCoding.encode(code, address);
    return address.toString();
  }
}
