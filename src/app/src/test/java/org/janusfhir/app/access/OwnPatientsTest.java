package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches for Patient that name none, and what is made of a patient's whole record. */
@QuarkusTest
class OwnPatientsTest {
  @Inject @All List<FhirVersion> versions;
  @Inject Wards wards;

  @TestHTTPResource("/")
  URI server;

  private Client client;

  @BeforeEach
  void fillTheWards() {
    wards.fill();
    client = new Client(server);
  }

  @Test
  void whoeverSeesSomePatientsFindsThemWithoutNamingAny() throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : Callers.values()) {
        // When
        HttpResponse<String> answer = get(version, "Patient", caller);

        // Then
        String said = version.id() + ' ' + caller + '\n' + answer.body();
        if (seesAll(caller)) {
          assertThat(answer.statusCode()).as(said).isEqualTo(400);
        } else {
          assertThat(answer.statusCode()).as(said).isEqualTo(200);
          assertThat(Client.ids(answer.body())).as(said).containsExactlyElementsOf(own(caller));
        }
      }
    }
  }

  @Test
  void everythingIsOfOneWhoMayBeSeen() throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : Callers.values()) {
        for (String owner : Wards.OWNERS) {
          // When
          String patient = Wards.id(owner, ResourceType.PATIENT);
          HttpResponse<String> answer =
              get(version, "Patient/" + patient + "/$everything?_count=100", caller);

          // Then
          String said = version.id() + ' ' + caller + ' ' + owner;
          if (caller.owners().contains(owner)) {
            assertThat(answer.statusCode()).as(said).isEqualTo(200);
            assertThat(Client.ids(answer.body()))
                .as(said)
                .contains(patient, owner + "-observation", owner + "-second-observation")
                .allMatch(id -> id.startsWith(owner) || id.equals("carer"));
          } else {
            assertThat(answer.statusCode()).as(said).isEqualTo(404);
          }
        }
      }
    }
  }

  @Test
  void documentsAreMadeOfWhoMayBeSeenOnly() throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : Callers.values()) {
        for (String owner : Wards.OWNERS) {
          // When
          String patient = Wards.id(owner, ResourceType.PATIENT);
          HttpResponse<String> document =
              get(version, "Binary/$autogen-ccd-if?patient=" + patient, caller);
          HttpResponse<String> references =
              get(
                  version,
                  "DocumentReference/$docref?type=http://loinc.org%7C34133-9&patient=" + patient,
                  caller);

          // Then
          String said = version.id() + ' ' + caller + ' ' + owner;
          boolean own = caller.owners().contains(owner);
          assertThat(document.statusCode())
              .as(said + '\n' + document.body())
              .isEqualTo(own ? 200 : unknownPatient(version, caller));
          assertThat(references.statusCode()).as(said + '\n' + references.body()).isEqualTo(200);
          assertThat(Client.resources(references.body())).as(said).hasSize(own ? 1 : 0);
        }
      }
    }
  }

  /** What a document of a patient is answered with who is not there. */
  private int unknownPatient(FhirVersion version, Callers caller) throws Exception {
    return get(version, "Binary/$autogen-ccd-if?patient=nobody", caller).statusCode();
  }

  private HttpResponse<String> get(FhirVersion version, String rest, Callers caller)
      throws Exception {
    return client.get(
        version.id() + '/' + Wards.TENANT + '/' + rest, caller.token(caller.context() + "/*.read"));
  }

  private static boolean seesAll(Callers caller) {
    return EnumSet.of(Callers.PROVIDER, Callers.SYSTEM).contains(caller);
  }

  private static List<String> own(Callers caller) {
    return caller.owners().stream().map(owner -> Wards.id(owner, ResourceType.PATIENT)).toList();
  }
}
