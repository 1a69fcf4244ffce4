package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes on one database behave as one: each request below goes to the other. */
@ExtendWith(Replicas.class)
class ReplicasIT {
  private static final String OBSERVATION =
      "\"resource\":\\{\"resourceType\":\"Observation\",\"id\":\"([^\"]*)\"";

  /** Those that each process has to the database by default. */
  private static final int CONNECTIONS = 20;

  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private static Balancer both;
  private static String version;
  private static String patient;

  private final Visitor visitor = new Visitor();

  @BeforeAll
  static void start() throws IOException {
    both = Balancer.before(Replicas.both().stream().map(PackagedJanus::address).toList());
    version = Versions.of(Replicas.one()).served().get(0);
    patient = patient(15);
  }

  @AfterAll
  static void stop() throws IOException {
    if (both != null) {
      both.close();
    }
  }

  @Test
  void pagesOfOneAreFollowedInTheOther() throws Exception {
    // Given
    String search = "/Observation?patient=" + patient + "&_count=7";

    // When
    List<String> together = followed(both.address() + open() + search);

    // Then
    List<String> alone = followed(Replicas.one().address() + open() + search);
    assertThat(together).hasSizeGreaterThan(14).doesNotHaveDuplicates().isEqualTo(alone);
  }

  @Test
  void whoIsAuthorizedByOneIsSoByTheOther() throws Exception {
    // Given
    String client = RegisteredApp.at(both.address()).clientId();

    // When
    String code = code(client);
    Visitor.Answer answer =
        token(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "code",
                code,
                "redirect_uri",
                RegisteredApp.REDIRECT_URI,
                "code_verifier",
                RegisteredApp.VERIFIER));

    // Then
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String refresh = answer.find("\"refresh_token\": ?\"([^\"]*)\"");
    for (int i = 0; i < 2; i++) {
      Visitor.Answer again =
          token(
              Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refresh));
      assertThat(again.status()).as(again.body()).isEqualTo(200);
      String token = again.find("\"access_token\": ?\"([^\"]*)\"");
      for (PackagedJanus replica : Replicas.both()) {
        assertThat(keys(replica)).contains(keyOf(token));
      }
      for (int ofBoth = 0; ofBoth < 2; ofBoth++) {
        String root = both.address() + '/' + version + "/sandbox";
        assertThat(visitor.get(root + "/Patient/" + patient, token).status()).isEqualTo(200);
      }
    }
    assertThat(
            token(
                    Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "code",
                        code,
                        "redirect_uri",
                        RegisteredApp.REDIRECT_URI,
                        "code_verifier",
                        RegisteredApp.VERIFIER))
                .status())
        .isEqualTo(400);
  }

  @Test
  void whatOneHasAnsweredIsThereAfterItWasKilled() throws Exception {
    // Given: a process that reads elsewhere, where nothing is
    String replica = TestServer.newDatabase();
    Map<String, String> settings = Replicas.settings();
    settings.put("quarkus.datasource.reactive.url", replica);
    PackagedJanus.Ended migrated = Replicas.one().run(settings, "migrate");
    assertThat(migrated.exitCode()).as(migrated.output()).isZero();
    settings = Replicas.settings();
    settings.put("janus.store.postgres.replica.url", replica);
    PackagedJanus victim = PackagedJanus.start(settings);
    try {
      String read = open() + "/Patient/" + patient;
      assertThat(visitor.get(victim.address() + read).status()).isEqualTo(404);
      assertThat(visitor.get(Replicas.other().address() + read).status()).isEqualTo(200);
      Queue<RegisteredApp> apps = new ConcurrentLinkedQueue<>();
      List<Thread> load = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        load.add(thread(() -> RegisteredApp.untilItFails(victim.address(), apps)));
      }
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (apps.size() < 50) {
        assertThat(System.nanoTime()).as(apps.size() + " apps").isLessThan(end);
        Thread.sleep(20);
      }

      // When
      victim.kill();

      // Then
      for (Thread thread : load) {
        thread.join();
      }
      for (RegisteredApp app : apps) {
        assertThat(authorize(app, Replicas.other().address()).status())
            .as(app.clientId())
            .isEqualTo(303);
      }
      assertThat(authorize(new RegisteredApp("nobody"), Replicas.other().address()).status())
          .isNotEqualTo(303);
    } finally {
      victim.close();
    }
  }

  @Test
  void withoutADatabaseBothSaySoUntilItIsThereAgain() throws Exception {
    // Given
    String address = both.address() + open() + "/Patient/" + patient;
    Queue<Visitor.Answer> answers = new ConcurrentLinkedQueue<>();
    Thread load = thread(() -> askUntilInterrupted(address, answers));
    try {
      // When, then
      TestServer.setReachable(Replicas.database(), false);
      for (PackagedJanus replica : Replicas.both()) {
        await(replica, 503, open() + "/Patient/" + patient);
        await(replica, 503, "/q/health/ready"); // when it has had no answer for a while
      }
      Visitor.Answer refused = visitor.get(address);
      assertThat(refused.retryAfter()).matches("[1-9][0-9]*");
      assertThat(authorize(new RegisteredApp("nobody"), both.address()).status()).isEqualTo(503);

      TestServer.setReachable(Replicas.database(), true);
      for (PackagedJanus replica : Replicas.both()) {
        await(replica, 200, open() + "/Patient/" + patient);
        assertThat(visitor.get(replica.address() + "/q/health/ready").status()).isEqualTo(200);
      }
    } finally {
      TestServer.setReachable(Replicas.database(), true);
      load.interrupt();
      load.join();
    }
    assertThat(answers).extracting(Visitor.Answer::status).containsOnly(200, 503);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .extracting(Visitor.Answer::body)
        .allMatch(body -> body.contains("\"id\":\"" + patient + '"'));
  }

  @Test
  void aDatabaseThatIsOnlySlowTakesNeitherAway() throws Exception {
    // Given
    String read = open() + "/Patient/" + patient;
    Queue<Visitor.Answer> answers = new ConcurrentLinkedQueue<>();
    List<Thread> load = new ArrayList<>();
    try (Connection slow = TestServer.connect(Replicas.database());
        Connection watching = TestServer.connect(Replicas.database())) {
      slow.setAutoCommit(false);
      try (Statement statement = slow.createStatement()) {
        statement.execute("LOCK TABLE resource IN ACCESS EXCLUSIVE MODE");
      }
      for (PackagedJanus replica : Replicas.both()) {
        for (int i = 0; i < 2 * CONNECTIONS; i++) {
          load.add(thread(() -> askUntilInterrupted(replica.address() + read, answers)));
        }
      }
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (waiting(watching) < 2 * CONNECTIONS) {
        assertThat(System.nanoTime()).as("every connection waits").isLessThan(end);
        Thread.sleep(20);
      }

      // When, then
      for (PackagedJanus replica : Replicas.both()) {
        Visitor.Answer ready = visitor.get(replica.address() + "/q/health/ready");
        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
      }
    } finally {
      for (Thread thread : load) {
        thread.interrupt();
      }
      for (Thread thread : load) {
        thread.join();
      }
    }
    assertThat(answers).extracting(Visitor.Answer::status).isSubsetOf(200, 503);
  }

  /** How many connections wait for locks. */
  private static int waiting(Connection watching) throws SQLException {
    try (Statement statement = watching.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private void await(PackagedJanus replica, int status, String path)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (visitor.get(replica.address() + path).status() != status) {
      assertThat(System.nanoTime()).as("status " + status).isLessThan(end);
      Thread.sleep(50);
    }
  }

  /** The open root in a version, below the address of a server. */
  private static String open() {
    return "/open/" + version + "/sandbox";
  }

  /** A patient of the sample who has that many observations. */
  private static String patient(int observations) throws IOException {
    Visitor visitor = new Visitor();
    String root = Replicas.one().address() + open();
    List<String> patients =
        visitor
            .get(root + "/Patient?name:contains=a,e,i,o,u&_count=100")
            .all("\"resourceType\":\"Patient\",\"id\":\"([^\"]*)\"");
    for (String id : patients) {
      String search = root + "/Observation?patient=" + id + "&_count=" + observations;
      if (visitor.get(search).all(OBSERVATION).size() == observations) {
        return id;
      }
    }
    throw new AssertionError("None of " + patients + " has so many observations");
  }

  private List<String> followed(String address) throws IOException {
    List<String> ids = new ArrayList<>();
    String next = address;
    while (next != null) {
      Visitor.Answer page = visitor.get(next);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      ids.addAll(page.all(OBSERVATION));
      List<String> links = page.all("\"relation\": ?\"next\", ?\"url\": ?\"([^\"]*)\"");
      next = links.isEmpty() ? null : links.get(0);
    }
    return ids;
  }

  private static void askUntilInterrupted(String address, Queue<Visitor.Answer> answers) {
    Visitor asking = new Visitor();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        answers.add(asking.get(address));
      }
    } catch (IOException e) {
      answers.add(new Visitor.Answer(0, null, null, e.toString()));
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "load");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Visitor.Answer authorize(RegisteredApp app, String address) throws IOException {
    return app.authorize(visitor, address, version);
  }

  /** A code that a clinician gives, each step at the other process. */
  private String code(String client) throws IOException {
    Visitor.Answer page = followed(authorize(new RegisteredApp(client), both.address()));
    String clinician = page.find("value=\"(Practitioner/[^\"]*)\"");
    Visitor.Answer consent =
        followed(visitor.submit(page, Map.of("user", clinician, "password", "sandbox")));
    Map<String, Object> agreed =
        Map.of("allow", "yes", "scope", List.of(RegisteredApp.SCOPE.split(" ", -1)));
    Visitor.Answer back = visitor.submit(consent, agreed);
    assertThat(back.status()).as(back.body()).isEqualTo(303);
    return back.parameter("code");
  }

  private Visitor.Answer followed(Visitor.Answer answer) throws IOException {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return visitor.get(answer.location());
  }

  private Visitor.Answer token(Map<String, String> fields) throws IOException {
    return new Visitor().post(both.address() + "/authorization/sandbox/token", fields);
  }

  private String keys(PackagedJanus replica) throws IOException {
    return visitor.get(replica.address() + "/authorization/sandbox/jwks").body();
  }

  /** The name of the key that a token is signed with. */
  private static String keyOf(String token) {
    String head =
        new String(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]), StandardCharsets.UTF_8);
    return new Visitor.Answer(200, null, null, head).find("\"kid\": ?\"([^\"]*)\"");
  }
}
