package org.janusfhir.authorization.client;

import java.util.List;
import java.util.Set;
import org.janusfhir.authorization.Secrets;

/** The clients that every tenant has: the sample apps, and a program for a first request. */
final class BuiltInClients {
  private static final Set<String> OF_USERS = Set.of("authorization_code", "refresh_token");
  private static final String VITALS_SCOPE =
      "launch launch/patient openid profile fhirUser online_access offline_access"
          + " patient/Patient.read patient/Patient.rs patient/Observation.read"
          + " patient/Observation.rs patient/*.read patient/*.rs user/Patient.read user/*.read";

  private BuiltInClients() {}

  static List<Client> all(String demoClientSecret) {
    return List.of(
        vitals("vitals-chart", "Vitals chart", "/apps/vitals/", false),
        vitals("vitals-chart-legacy", "Vitals chart, older client", "/apps/vitals-legacy/", true),
        new Client(
            null,
            "backend-demo",
            "Sample program",
            new Client.Secret(Secrets.digest(demoClientSecret)),
            List.of(),
            null,
            null,
            Set.of("client_credentials"),
            "system/*.read system/*.write system/*.*",
            false,
            false,
            0));
  }

  private static Client vitals(String id, String name, String path, boolean legacy) {
    return new Client(
        null,
        id,
        name,
        new Client.None(),
        List.of(path),
        legacy ? null : path + "launch.html",
        null,
        OF_USERS,
        VITALS_SCOPE,
        legacy,
        true,
        0);
  }
}
