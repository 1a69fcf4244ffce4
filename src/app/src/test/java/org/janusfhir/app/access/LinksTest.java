package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links between pages lead on for who got them, and for nobody and nowhere else. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {
  private static final String SCOPE = "patient/*.read user/*.read";
  private static final String ELSEWHERE = "closed-clinic";

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

  /** A use of a link, and the status that it is refused with. */
  private record Misuse(String name, String link, String token, int status) {}

  @ParameterizedTest
  @CsvSource({
    "Observation?patient=mine-patient&_count=1, Observation?, Condition?",
    "Patient/mine-patient/$everything?_count=2, Patient/mine-patient/, Patient/ward-patient/"
  })
  void aLinkIsGoodForWhoGotIt(String request, String here, String there) throws Exception {
    for (FhirVersion version : versions) {
      for (Callers caller : List.of(Callers.PATIENT, Callers.PROXY, Callers.PROVIDER)) {
        // Given
        String token = caller.token(List.of(Wards.TENANT, ELSEWHERE), SCOPE);
        String root = version.id() + '/' + Wards.TENANT + '/';
        String link = Client.next(client.get(root + request, token).body());

        // When
        HttpResponse<String> followed = client.get(link, token);

        // Then
        assertThat(followed.statusCode()).as(followed.body()).isEqualTo(200);
        assertThat(Client.ids(followed.body())).isNotEmpty();
        for (Misuse misuse : misuses(version, caller, link, token, here, there)) {
          HttpResponse<String> answer = client.get(misuse.link(), misuse.token());
          String said = version.id() + ' ' + caller + ' ' + misuse.name() + '\n' + answer.body();
          assertThat(answer.statusCode()).as(said).isEqualTo(misuse.status());
          assertThat(answer.body()).as(said).doesNotContain("\"Bundle\"", "mine-");
        }
      }
    }
  }

  private List<Misuse> misuses(
      FhirVersion version, Callers owner, String link, String token, String here, String there) {
    List<Misuse> misuses = new ArrayList<>();
    for (Callers other : Callers.values()) {
      if (other != owner) {
        misuses.add(new Misuse("by " + other, link, other.token(SCOPE), 400));
      }
    }
    String secured = '/' + version.id() + '/' + Wards.TENANT + '/';
    misuses.add(new Misuse("with less scope", link, owner.token("user/*.read"), 400));
    misuses.add(new Misuse("without a token", link, null, 401));
    misuses.add(
        new Misuse("below the open root", link.replace(secured, "/open" + secured), null, 400));
    misuses.add(
        new Misuse(
            "in another tenant",
            link.replace(secured, '/' + version.id() + '/' + ELSEWHERE + '/'),
            token,
            400));
    misuses.add(new Misuse("of something else", link.replace(here, there), token, 400));
    for (FhirVersion another : versions) {
      if (another != version) {
        String elsewhere = '/' + another.id() + '/' + Wards.TENANT + '/';
        misuses.add(new Misuse("in " + another.id(), link.replace(secured, elsewhere), token, 400));
      }
    }
    return misuses;
  }

  @ParameterizedTest
  @CsvSource({
    "Observation?patient=mine-patient&_count=1",
    "Patient/mine-patient/$everything?_count=2"
  })
  void aLinkOfTheOpenRootIsNoneBelowTheSecuredOne(String request) throws Exception {
    for (FhirVersion version : versions) {
      // Given
      String open = "open/" + version.id() + '/' + Wards.TENANT + '/';
      String link = Client.next(client.get(open + request, null).body());
      assertThat(client.get(link, null).statusCode()).isEqualTo(200);

      for (Callers caller : Callers.values()) {
        // When
        HttpResponse<String> answer =
            client.get(link.replace("/open/", "/"), caller.token(caller.context() + "/*.read"));

        // Then
        assertThat(answer.statusCode()).as(version.id() + ' ' + caller).isEqualTo(400);
      }
    }
  }
}
