package org.janusfhir.authorization.chart;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationRouter;
import org.janusfhir.authorization.TenantAddresses;
import org.janusfhir.authorization.audit.SeenPatients;
import org.janusfhir.authorization.audit.SeenPatients.Seen;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.client.Clients;
import org.janusfhir.authorization.clinician.Clinician;
import org.janusfhir.authorization.clinician.Clinicians;
import org.janusfhir.authorization.page.Pages;
import org.janusfhir.server.lifecycle.VersionState;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;

/** The pages of a chart: the list of patients, and a patient with the apps that can be launched. */
@ApplicationScoped
public class ChartPages {
  /** Where they are, below the tenant's issuer. */
  static final String PATH = "/chart";

  private static final String SHORT_PATH = "/chart/:" + TenantAddresses.TENANT;
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  /** Apps may come from anywhere, and send their frame to wherever they are authorized. */
  private static final String FRAMES = "frame-src 'self' http: https:";

  private final AuthorizationRouter routes;
  private final TenantAddresses addresses;
  private final Clinicians clinicians;
  private final ChartRecord record;
  private final Clients clients;
  private final ServedVersions versions;
  private final SeenPatients seen;

  /** Shows that record and those apps. */
  @Inject
  public ChartPages(
      AuthorizationRouter routes,
      TenantAddresses addresses,
      Clinicians clinicians,
      ChartRecord record,
      Clients clients,
      ServedVersions versions,
      SeenPatients seen) {
    this.routes = routes;
    this.addresses = addresses;
    this.clinicians = clinicians;
    this.record = record;
    this.clients = clients;
    this.versions = versions;
    this.seen = seen;
  }

  /** The template of the list; more if there are more patients than are listed. */
  record Patients(Clinician clinician, String name, List<PatientSummary> patients, boolean more)
      implements TemplateInstance {}

  /** The template of a chart. */
  record Chart(
      Clinician clinician,
      PatientSummary patient,
      List<EncounterSummary> encounters,
      List<Choice> apps,
      List<Choice> versions)
      implements TemplateInstance {}

  /** The template for a patient who is not there. */
  record NoPatient(Clinician clinician) implements TemplateInstance {}

  /** Something to choose. */
  record Choice(String id, String title, boolean chosen) {}

  void register(@Observes Router router) {
    if (routes.enabled()) {
      router.get(SHORT_PATH).handler(context -> Pages.redirect(address(context), context));
    }
    routes.route(router, HttpMethod.GET, PATH, this::show);
  }

  private String address(RoutingContext context) {
    return addresses.of(context).of(PATH);
  }

  private void show(RoutingContext context) {
    clinicians.of(context).ifPresent(clinician -> show(clinician, context));
  }

  private void show(Clinician clinician, RoutingContext context) {
    String patient = context.request().getParam("patient");
    if (patient == null) {
      showPatients(clinician, context);
    } else {
      showChart(clinician, patient, context);
    }
  }

  private void showPatients(Clinician clinician, RoutingContext context) {
    String name = context.request().getParam("name", "");
    List<PatientSummary> found = record.patients(clinician.tenant(), name);
    seen.list(Seen.CHART_LIST, clinician.user(), context);
    boolean more = found.size() == ChartRecord.MOST;
    Pages.show(new Patients(clinician, name, found, more), context);
  }

  private void showChart(Clinician clinician, String id, RoutingContext context) {
    Optional<PatientSummary> patient = record.patient(clinician.tenant(), id);
    int status = patient.isEmpty() ? NOT_FOUND : OK;
    seen.patient(Seen.CHART, clinician.user(), id, status, context);
    if (patient.isEmpty()) {
      Pages.show(new NoPatient(clinician), NOT_FOUND, context);
      return;
    }
    Chart chart =
        new Chart(
            clinician,
            patient.get(),
            record.encounters(clinician.tenant(), id),
            clients.launchable(clinician.tenant()).stream().map(ChartPages::choice).toList(),
            versions.all().stream().map(ChartPages::choice).toList());
    Pages.show(chart, OK, FRAMES, context);
  }

  private static Choice choice(Client client) {
    return new Choice(client.id(), client.name(), false);
  }

  /** The version that is neither new nor going is chosen unless the user says otherwise. */
  private static Choice choice(ServedVersion version) {
    boolean current = version.lifecycle().state() == VersionState.CURRENT;
    return new Choice(version.id(), version.title(), current);
  }
}
