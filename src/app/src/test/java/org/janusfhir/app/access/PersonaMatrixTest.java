package org.janusfhir.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what with whose resources: every persona, type and interaction of every version, each
 * with what is granted and with what is refused.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonaMatrixTest {
  /** Of no patient: who may see the type sees all of it. */
  private static final Set<ResourceType> EVERYBODYS =
      Set.of(
          ResourceType.PRACTITIONER,
          ResourceType.ORGANIZATION,
          ResourceType.LOCATION,
          ResourceType.MEDICATION);

  /** What differs between two answers that say the same. */
  private static final Set<String> OF_THE_MOMENT = Set.of("date", "x-request-id");

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

  Stream<Arguments> rows() {
    return versions.stream()
        .flatMap(version -> Stream.of(Callers.values()).map(row -> Arguments.of(version, row)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rightScopeReachesOwnRecords(FhirVersion version, Callers caller) throws Exception {
    Turns turns = new Turns();
    for (ServedType type : version.types()) {
      for (Cell cell : Cell.values()) {
        for (String scope : granting(caller.context(), type.name().text(), cell, turns)) {
          // When
          String id = Wards.id(turns.next(caller.owners()), type.type());
          String name = type.name().text();
          HttpResponse<String> answer =
              cell.ask(client, root(version), name, id, caller.token(scope));

          // Then
          String said = said(version, caller, cell, id, scope, answer);
          assertThat(answer.statusCode()).as(said).isEqualTo(200);
          assertThat(ids(answer.body())).as(said).containsExactly(id);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void otherScopesAreNotEnough(FhirVersion version, Callers caller) throws Exception {
    Turns turns = new Turns();
    List<ServedType> types = version.types();
    for (int i = 0; i < types.size(); i++) {
      String name = types.get(i).name().text();
      String another = types.get((i + 1) % types.size()).name().text();
      for (Cell cell : Cell.values()) {
        for (String scope : lacking(caller, name, another, cell, turns)) {
          // When
          String id = Wards.id(turns.next(Wards.OWNERS), types.get(i).type());
          HttpResponse<String> answer =
              cell.ask(client, root(version), name, id, caller.token(scope));

          // Then
          String said = said(version, caller, cell, id, scope, answer);
          assertThat(answer.statusCode()).as(said).isEqualTo(403);
          assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
              .as(said)
              .contains(
                  "error=\"insufficient_scope\"",
                  "scope=\"" + suggested(caller, scope) + '/' + name + ".read\"");
          assertThat(answer.body()).as(said).doesNotContain(id);
        }
      }
    }
  }

  /** A user who is also in a patient's record may do with a scope of either. */
  private static String suggested(Callers caller, String scope) {
    boolean either = caller.context().equals("patient") && !scope.contains("patient/");
    return either ? "user" : caller.context();
  }

  /** In the words of both versions of SMART; those that grant more than it take turns. */
  private static List<String> granting(String context, String name, Cell cell, Turns turns) {
    String prefix = context + '/';
    String beside = besides(context, name, turns);
    return List.of(
        prefix + name + ".read" + beside,
        prefix + name + '.' + cell.right() + beside,
        prefix
            + turns.next(List.of(name + ".*", name + ".rs", name + ".cruds", "*.read", "*.rs"))
            + beside);
  }

  /** A Binary is seen by who may see what has it as an attachment: one of both is enough. */
  private static String besides(String context, String name, Turns turns) {
    return name.equals("Binary")
        ? ' ' + context + '/' + turns.next(List.of("DocumentReference", "DiagnosticReport")) + ".rs"
        : "";
  }

  private static List<String> lacking(
      Callers caller, String name, String another, Cell cell, Turns turns) {
    String prefix = caller.context() + '/';
    String misspelt = turns.next(List.of(".write", ".cud", ".sr", ".rs?code=1", ".", ".READ"));
    return List.of(
        "openid fhirUser launch/patient " + prefix + another + ".cruds",
        prefix + name + '.' + cell.otherRight(),
        prefix + name + misspelt,
        turns.next(caller.worthless()) + '/' + name + ".cruds");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void recordsOfOthersAreAsIfTheyWereNotThere(FhirVersion version, Callers caller)
      throws Exception {
    for (ServedType type : version.types()) {
      String name = type.name().text();
      String own = Wards.id(caller.owners().get(0), type.type());
      String beside = besides(caller.context(), name, new Turns());
      String token = caller.token(caller.context() + '/' + name + ".read" + beside);
      for (Cell cell : Cell.values()) {
        for (String owner : Wards.OWNERS) {
          if (caller.owners().contains(owner)) {
            continue;
          }
          // When
          String id = Wards.id(owner, type.type());
          String nobodys = 'x' + id.substring(1);
          HttpResponse<String> others = cell.ask(client, root(version), name, id, token);
          HttpResponse<String> nothing = cell.ask(client, root(version), name, nobodys, token);

          // Then
          String said = said(version, caller, cell, id, "", others);
          if (EVERYBODYS.contains(type.type())) {
            assertThat(ids(others.body())).as(said).containsExactly(id);
          } else if (cell.searches()) {
            assertThat(others.statusCode()).as(said).isEqualTo(200);
            assertThat(ids(others.body())).as(said).isEmpty();
            assertThat(total(others)).as(said).isZero().isEqualTo(total(nothing));
            String both = own + ',' + id;
            HttpResponse<String> some = cell.ask(client, root(version), name, both, token);
            assertThat(ids(some.body())).as(said).containsExactly(own);
            assertThat(total(some)).as(said).isEqualTo(1);
          } else {
            assertThat(others.statusCode()).as(said).isEqualTo(404);
            assertThat(others.body().replace(id, nobodys)).as(said).isEqualTo(nothing.body());
            assertThat(lasting(others)).as(said).isEqualTo(lasting(nothing));
          }
        }
      }
    }
  }

  private static String root(FhirVersion version) {
    return version.id() + '/' + Wards.TENANT;
  }

  /** Of the resource, or of those in the Bundle; each once, for a history has one version here. */
  private static List<String> ids(String body) {
    JsonObject answer = new JsonObject(body);
    return answer.getString("resourceType").equals("Bundle")
        ? Client.ids(body)
        : List.of(answer.getString("id"));
  }

  private static int total(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getInteger("total");
  }

  private static Map<String, List<String>> lasting(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(OF_THE_MOMENT);
    return headers;
  }

  private static String said(
      FhirVersion version,
      Callers caller,
      Cell cell,
      String id,
      String scope,
      HttpResponse<String> answer) {
    return String.join(
        " ", version.id(), caller.name(), cell.name(), id, scope, '\n' + answer.body());
  }
}
