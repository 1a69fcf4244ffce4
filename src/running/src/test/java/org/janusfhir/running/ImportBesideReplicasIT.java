package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command <code>import</code> changes the record that two processes serve. */
@ExtendWith(Replicas.class)
class ImportBesideReplicasIT {
  private static final int PATIENTS = 40;
  private static final int OBSERVATIONS = 150;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static List<String> versions;

  /** What files are in, too. */
  private static String current;

  @TempDir private Path folder;

  @BeforeAll
  static void askForVersions() throws IOException {
    Versions all = Versions.of(Replicas.one());
    versions = all.served();
    current = all.current();
    assertThat(versions).contains(current);
  }

  @Test
  void whatIsChangedBothShowAtOnceInEveryVersion() throws Exception {
    // Given: both have encoded the patient in every version
    JsonNode patient = patients().get(0);
    String id = patient.path("id").asText();
    String family = SamplePatients.family(patient);
    String another = family + "renamed";
    Map<String, String> tags = new HashMap<>();
    for (PackagedJanus replica : Replicas.both()) {
      for (String version : versions) {
        String root = replica.address() + open(version);
        for (int i = 0; i < 2; i++) {
          HttpResponse<String> read = get(root + "/Patient/" + id);
          assertThat(read.body()).contains(family).doesNotContain(another);
          tags.put(root, tag(read));
          assertThat(found(root, family)).contains(id);
          assertThat(found(root, another)).isEmpty();
        }
      }
    }

    // When
    Path file = folder.resolve("patient.json");
    Files.writeString(file, patient.toString().replace(family, another));
    PackagedJanus.Ended ended =
        Replicas.one().run(Replicas.settings(), "import", "--from", current, file.toString());
    assertThat(ended.exitCode()).as(ended.output()).isZero();

    // Then
    for (Map.Entry<String, String> before : tags.entrySet()) {
      String root = before.getKey();
      String address = root + "/Patient/" + id;
      HttpResponse<String> read = get(address, "If-None-Match", before.getValue());
      assertThat(read.statusCode()).as(address).isEqualTo(200);
      assertThat(read.body()).contains(another);
      assertThat(tag(read)).isNotEqualTo(before.getValue());
      assertThat(get(address, "If-None-Match", tag(read)).statusCode()).isEqualTo(304);
      assertThat(found(root, another)).containsExactly(id);
      assertThat(json(address + "/_history").path("entry")).hasSize(2);
      assertThat(get(address + "/_history/1").body()).contains(family).doesNotContain(another);
    }
  }

  @Test
  void whatIsKilledIsThereOnceWhenItIsDoneAgain() throws Exception {
    // Given
    Path file = folder.resolve("clinic.ndjson");
    Files.write(file, lines().toList());
    String[] command = {"import", "--tenant", Replicas.EMPTY, "--from", current, file.toString()};
    try (BalancedLoad load = new BalancedLoad(questions())) {
      load.add(Replicas.other());
      load.start();

      // When
      Path log = folder.resolve("log");
      Process killed = Replicas.one().begin(log, Replicas.settings(), command);
      try {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (observations(0) == 0) {
          assertThat(killed.isAlive()).as(Files.readString(log)).isTrue();
          assertThat(System.nanoTime()).as("nothing comes").isLessThan(end);
          Thread.sleep(10);
        }
      } finally {
        killed.destroyForcibly().waitFor();
      }
      int half = observations();
      assertThat(half).isBetween(1, PATIENTS * OBSERVATIONS - 1);
      PackagedJanus.Ended again = Replicas.one().run(Replicas.settings(), command);

      // Then
      assertThat(again.exitCode()).as(again.output()).isZero();
      assertThat(observations()).isEqualTo(PATIENTS * OBSERVATIONS);
      assertThat(formerVersions()).isZero();
      assertThat(load.answered(Replicas.other())).isPositive();
      load.stop();
      assertThat(load.failures()).isEmpty();
    }
  }

  /** What is asked meanwhile, of a patient nobody changes. */
  private static Map<String, Found> questions() throws Exception {
    String root = open(current);
    String id = patients().get(1).path("id").asText();
    Map<String, Found> questions = new HashMap<>();
    for (String path :
        List.of(root + "/Patient/" + id, root + "/Observation?patient=" + id + "&_count=5")) {
      questions.put(path, Found.in(get(Replicas.other().address() + path).body()));
    }
    return questions;
  }

  /** Patients, each followed by observations. */
  private static Stream<String> lines() {
    return IntStream.range(0, PATIENTS)
        .boxed()
        .flatMap(
            p ->
                Stream.concat(
                    Stream.of(
                        """
                        {"resourceType":"Patient","id":"p%d","gender":"female"}"""
                            .formatted(p)),
                    IntStream.range(0, OBSERVATIONS)
                        .mapToObj(
                            o ->
                                """
                                {"resourceType":"Observation","id":"p%d-%d","status":"final",\
                                "code":{"text":"Pulse"},"subject":{"reference":"Patient/p%d"}}"""
                                    .formatted(p, o, p))));
  }

  /** How many observations of the empty tenant the process shows that does not import. */
  private static int observations() throws IOException, InterruptedException {
    int all = 0;
    for (int p = 0; p < PATIENTS; p++) {
      all += observations(p);
    }
    return all;
  }

  private static int observations(int patient) throws IOException, InterruptedException {
    String root = Replicas.other().address() + "/open/" + current + '/' + Replicas.EMPTY;
    return json(root + "/Observation?patient=p" + patient + "&_count=0").path("total").asInt(-1);
  }

  /** How many versions of the empty tenant's resources were replaced. */
  private static int formerVersions() throws SQLException {
    try (Connection connection = TestServer.connect(Replicas.database());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM former WHERE tenant = '" + Replicas.EMPTY + '\'')) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Some of the sample, whose family names can be written in addresses as they are. */
  private static List<JsonNode> patients() throws IOException, InterruptedException {
    String search = "/Patient?name:contains=a,e,i,o,u&_count=20";
    return Found.in(get(Replicas.one().address() + open(current) + search).body())
        .resources()
        .stream()
        .filter(patient -> SamplePatients.family(patient).matches("[A-Za-z0-9]+"))
        .toList();
  }

  /** The ids of patients of a name. */
  private static List<String> found(String root, String family)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = get(root + "/Patient?family=" + family);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Found.in(answer.body()).resources().stream()
        .filter(resource -> resource.path("resourceType").asText().equals("Patient"))
        .map(patient -> patient.path("id").asText())
        .toList();
  }

  private static String open(String version) {
    return "/open/" + version + "/sandbox";
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode json(String address, String... headers)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = get(address, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private static HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
