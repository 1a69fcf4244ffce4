package org.janusfhir.authorization.chart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.ServedTenants;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.HomePageLink;
import org.janusfhir.server.HomePageLinks;

/** Leads from the home page to the chart of the sandbox. */
@ApplicationScoped
public class ChartLink implements HomePageLinks {
  private final boolean there;

  /** If there is a sandbox whose users sign in here. */
  @Inject
  public ChartLink(AuthorizationConfiguration configuration, ServedTenants tenants) {
    this.there = configuration.enabled() && tenants.contains(ConfigurationCheck.SANDBOX);
  }

  @Override
  public List<HomePageLink> links() {
    String tenant = ConfigurationCheck.SANDBOX;
    return there
        ? List.of(new HomePageLink("/chart/" + tenant, "Open a chart and launch an app"))
        : List.of();
  }
}
