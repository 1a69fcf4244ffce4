package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.janusfhir.app.Tokens;
import org.janusfhir.model.Code;
import org.janusfhir.model.EnteredInError;
import org.janusfhir.model.Person;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.With;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Store;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** To patients and those who act for them, what was entered in error is not there. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsHiddenTest {
  private static final String OWNER = "mistaken";
  private static final String PATIENT = OWNER + "-patient";

  /** Has nothing but a document that was entered in error, and its Binary. */
  private static final String MISFILED = "misfiled";

  private static final String PATIENTS = token("Patient/" + PATIENT, "user/*.read");
  private static final String MISFILED_PATIENTS =
      token("Patient/" + MISFILED + "-patient", "user/*.read");
  private static final String PROXYS = token("Person/" + OWNER + "-carer", "user/*.read");
  private static final String PROVIDERS = token("Practitioner/p1", "user/*.read");

  @Inject @All List<FhirVersion> versions;
  @Inject Store store;

  @TestHTTPResource("/")
  URI server;

  private Client client;

  @BeforeAll
  void load() {
    client = new Client(server);
    List<Resource> first = new ArrayList<>();
    List<Resource> then = new ArrayList<>();
    first.add(of(ResourceType.PATIENT, ""));
    first.add(
        With.component(
            (Person) Wards.of(OWNER, ResourceType.PERSON, OWNER + "-carer"),
            "link",
            List.of(new Person.Link(Reference.to(ResourceType.PATIENT, PATIENT), null, null))));
    for (ResourceType type : EnteredInError.types()) {
      first.add(of(type, ""));
      first.add(of(type, "-withdrawn"));
      then.add(wrong(of(type, "-withdrawn")));
      first.add(wrong(of(type, "-restored")));
      then.add(of(type, "-restored"));
    }
    first.add(
        (Resource)
            With.component(
                (Record) of(ResourceType.DIAGNOSTIC_REPORT, "-of-error"),
                "result",
                List.of(
                    Reference.to(
                        ResourceType.OBSERVATION, id(ResourceType.OBSERVATION, "-withdrawn")))));
    first.add(Wards.of(MISFILED, ResourceType.PATIENT, MISFILED + "-patient"));
    first.add(Wards.of(MISFILED, ResourceType.BINARY, MISFILED + "-binary"));
    first.add(wrong(Wards.of(MISFILED, ResourceType.DOCUMENT_REFERENCE, MISFILED + "-document")));
    BulkLoad load = store.bulkLoad(Wards.TENANT);
    load.put(first);
    load.put(then);
  }

  @Test
  void readsFindNoErrors() throws Exception {
    for (FhirVersion version : versions) {
      for (ServedType type : fallible(version)) {
        String withdrawn = type.name().text() + '/' + id(type.type(), "-withdrawn");
        String restored = type.name().text() + '/' + id(type.type(), "-restored");
        for (String token : List.of(PATIENTS, PROXYS)) {
          for (String way : List.of("", "/_history", "/_history/1", "/_history/2")) {
            assertStatus(404, version, withdrawn + way, token);
          }
          assertStatus(200, version, restored, token);
          assertStatus(404, version, restored + "/_history/1", token);
          assertStatus(200, version, restored + "/_history/2", token);
          JsonObject history = new JsonObject(get(version, restored + "/_history", token).body());
          assertThat(history.getInteger("total")).as(restored).isEqualTo(1);
          assertThat(history.getJsonArray("entry")).as(restored).hasSize(1);
        }
        for (String way : List.of("", "/_history", "/_history/1", "/_history/2")) {
          assertStatus(200, version, withdrawn + way, PROVIDERS);
          assertStatus(200, version, restored + way, PROVIDERS);
        }
      }
    }
  }

  @Test
  void searchesNeitherFindNorCountErrors() throws Exception {
    for (FhirVersion version : versions) {
      for (ServedType type : fallible(version)) {
        String name = type.name().text();
        String right = id(type.type(), "");
        String restored = id(type.type(), "-restored");
        String withdrawn = id(type.type(), "-withdrawn");
        String search = name + "?_id=" + String.join(",", right, restored, withdrawn);
        assertFinds(version, search, PATIENTS, right, restored);
        assertFinds(version, search, PROXYS, right, restored);
        assertFinds(version, search, PROVIDERS, right, restored, withdrawn);
      }
    }
  }

  @Test
  void nothingLeadsToErrors() throws Exception {
    String error = id(ResourceType.OBSERVATION, "-withdrawn");
    String report = id(ResourceType.DIAGNOSTIC_REPORT, "-of-error");
    for (FhirVersion version : versions) {
      String chain = "DiagnosticReport?patient=" + PATIENT + "&result._id=" + error;
      assertFinds(version, chain, PROVIDERS, report);
      assertFinds(version, chain, PATIENTS);
      for (String lead :
          List.of(
              "DiagnosticReport?_id=" + report + "&_include=DiagnosticReport:result",
              "Patient?_id=" + PATIENT + "&_revinclude=Observation:patient",
              "Patient/" + PATIENT + "/$everything?_count=100")) {
        assertThat(ids(version, lead, PROVIDERS)).as(version.id() + lead).contains(error);
        assertThat(ids(version, lead, PATIENTS))
            .as(version.id() + lead)
            .isNotEmpty()
            .noneMatch(id -> id.endsWith("-withdrawn"));
      }
    }
  }

  @Test
  void contentsOfDocumentsInErrorAreNobodys() throws Exception {
    for (FhirVersion version : versions) {
      assertStatus(404, version, "Binary/" + MISFILED + "-binary", MISFILED_PATIENTS);
      assertStatus(200, version, "Binary/" + MISFILED + "-binary", PROVIDERS);
    }
  }

  /** The types of a version whose resources can be errors. */
  private static List<ServedType> fallible(FhirVersion version) {
    return version.types().stream()
        .filter(type -> EnteredInError.types().contains(type.type()))
        .toList();
  }

  private void assertStatus(int status, FhirVersion version, String path, String token)
      throws Exception {
    HttpResponse<String> answer = get(version, path, token);
    assertThat(answer.statusCode())
        .as(version.id() + ' ' + path + '\n' + answer.body())
        .isEqualTo(status);
  }

  /** By pages of one, and as many as are counted. */
  private void assertFinds(FhirVersion version, String search, String token, String... ids)
      throws Exception {
    String said = version.id() + ' ' + search;
    String counted = get(version, search + "&_count=0", token).body();
    assertThat(new JsonObject(counted).getInteger("total")).as(said).isEqualTo(ids.length);
    List<List<String>> pages = new ArrayList<>();
    String next = path(version, search + "&_count=1");
    while (next != null) {
      String page = client.get(next, token).body();
      pages.add(Client.ids(page));
      next = Client.next(page);
    }
    assertThat(pages).as(said).hasSize(Math.max(1, ids.length));
    assertThat(pages.stream().flatMap(List::stream)).as(said).containsExactlyInAnyOrder(ids);
  }

  private List<String> ids(FhirVersion version, String rest, String token) throws Exception {
    HttpResponse<String> answer = get(version, rest, token);
    assertThat(answer.statusCode()).as(rest + answer.body()).isEqualTo(200);
    return Client.ids(answer.body());
  }

  private HttpResponse<String> get(FhirVersion version, String rest, String token)
      throws Exception {
    return client.get(path(version, rest), token);
  }

  private static String path(FhirVersion version, String rest) {
    return version.id() + '/' + Wards.TENANT + '/' + rest;
  }

  private static String token(String user, String scope) {
    return Tokens.with(
        Map.of(
            "aud",
            Wards.TENANT,
            "sub",
            "somebody",
            "client_id",
            "an-app",
            "scope",
            scope,
            "fhirUser",
            user));
  }

  private static String id(ResourceType type, String end) {
    return Wards.id(OWNER, type) + end;
  }

  private static Resource of(ResourceType type, String end) {
    return Wards.of(OWNER, type, id(type, end));
  }

  /** The same with the status that says so. */
  private static Resource wrong(Resource resource) {
    for (RecordComponent component : resource.getClass().getRecordComponents()) {
      Object[] codes = component.getType().getEnumConstants();
      for (Object code : codes == null ? new Object[0] : codes) {
        if (((Code) code).code().equals("entered-in-error")) {
          return (Resource) With.component((Record) resource, component.getName(), code);
        }
      }
    }
    throw new IllegalArgumentException(resource.toString());
  }
}
