package org.janusfhir.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.janusfhir.postgres.RestartableServer;
import org.janusfhir.postgres.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of two processes is restarted while both are asked and written to. */
class DatabaseRestartIT {
  /** Of each process: more than it has connections. */
  private static final int READERS = 30;

  private static final int CONNECTIONS = 20;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** Until both processes answer and are ready again: seconds, on a machine that is busy too. */
  private static final long RECOVERY_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
  private final Queue<RegisteredApp> registered = new ConcurrentLinkedQueue<>();
  private final Queue<Visitor.Answer> notRegistered = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean done = new AtomicBoolean();

  /** What came for a patient. */
  private record Asked(String patient, Visitor.Answer answer) {}

  @Test
  void allSaySoUntilItIsThereAgainAndNothingAnsweredIsLost(@TempDir Path data) throws Exception {
    // Given
    try (RestartableServer database = RestartableServer.start(data.resolve("database"), Map.of());
        PackagedJanus one = PackagedJanus.start(settings(database));
        PackagedJanus other = PackagedJanus.start(settings(database))) {
      List<PackagedJanus> replicas = List.of(one, other);
      String version = Versions.of(one).served().get(0);
      String open = "/open/" + version + "/sandbox/Patient";
      List<String> patients =
          new Visitor()
              .get(one.address() + open + "?name:contains=a,e,i,o,u&_count=20")
              .all("\"resourceType\":\"Patient\",\"id\":\"([^\"]*)\"");
      List<Thread> load = new ArrayList<>();
      for (PackagedJanus replica : replicas) {
        for (int i = 0; i < READERS; i++) {
          List<String> own = patients.subList(i % patients.size(), patients.size());
          load.add(thread(() -> read(replica.address() + open + '/', own)));
        }
        load.add(thread(() -> register(replica.address())));
      }
      until(patient(), "both are written to", () -> registered.size() >= 20);

      // When: it stops while every connection works, and others wait for one
      try (TableLock lock = TableLock.of(database.database(), "resource")) {
        until(patient(), "all are in use", () -> allWait(lock, replicas));
        database.stop();
      }
      int before = asked.size();
      until(patient(), "reads are refused", () -> asked.size() > before + 10 * READERS);
      database.start();

      // Then
      long recovered = System.nanoTime() + RECOVERY_NANOS;
      for (PackagedJanus replica : replicas) {
        String read = replica.address() + open + '/' + patients.get(0);
        until(recovered, "it answers", () -> new Visitor().get(read).status() == 200);
        until(
            recovered,
            "it is ready",
            () -> new Visitor().get(replica.address() + "/q/health/ready").status() == 200);
      }
      done.set(true);
      for (Thread thread : load) {
        thread.join();
      }
      assertThat(asked).extracting(read -> read.answer().status()).contains(503);
      assertThat(asked).allSatisfy(DatabaseRestartIT::isRightOrRefused);
      assertThat(notRegistered).allSatisfy(DatabaseRestartIT::isRefused);
      for (RegisteredApp app : registered) {
        assertThat(app.authorize(new Visitor(), other.address(), version).status())
            .as(app.clientId())
            .isEqualTo(303);
      }
      everyConnectionCanBeUsedAndIsGivenBack(database, replicas, open + '/' + patients.get(0));
    }
  }

  /** None of them is stuck: as many as there may be work at once, and afterwards none does. */
  private static void everyConnectionCanBeUsedAndIsGivenBack(
      RestartableServer database, List<PackagedJanus> replicas, String read) throws Exception {
    List<Thread> readers = new ArrayList<>();
    Queue<Visitor.Answer> answers = new ConcurrentLinkedQueue<>();
    try (TableLock lock = TableLock.of(database.database(), "resource")) {
      for (PackagedJanus replica : replicas) {
        for (int i = 0; i < READERS; i++) {
          String address = replica.address() + read;
          readers.add(thread(() -> answers.add(answered(() -> new Visitor().get(address)))));
        }
      }
      until(patient(), "all can be used", () -> allWait(lock, replicas));
    }
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(answers)
        .hasSize(replicas.size() * READERS)
        .extracting(Visitor.Answer::status)
        .containsOnly(200);
    for (PackagedJanus replica : replicas) {
      until(patient(), "none is in use", () -> used(replica) == 0);
    }
  }

  /** Whether all connections of all processes wait for a lock, as both sides say. */
  private static boolean allWait(TableLock lock, List<PackagedJanus> replicas) throws IOException {
    for (PackagedJanus replica : replicas) {
      if (used(replica) < CONNECTIONS) {
        return false;
      }
    }
    return lock.waiting() >= replicas.size() * CONNECTIONS;
  }

  /** How many connections of a process work for somebody, as it says. */
  private static int used(PackagedJanus replica) throws IOException {
    String used =
        new Visitor()
            .get(replica.address() + "/q/metrics")
            .find("(?m)^janus_database_connections_used ([0-9.]+)$");
    return (int) Double.parseDouble(used);
  }

  private static Map<String, String> settings(RestartableServer database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("janus.store.kind", "postgres");
    settings.put("janus.store.postgres.migrate-at-start", "true");
    // every read asks the database
    settings.put("janus.cache.max-bytes", "0");
    settings.put("quarkus.datasource.reactive.url", database.database());
    settings.put("quarkus.datasource.username", TestServer.USER);
    settings.put("quarkus.datasource.password", "not asked for");
    settings.put("janus.authorization.registration.hourly", "100000");
    settings.put("janus.authorization.registration.most", "100000");
    return settings;
  }

  private void read(String root, List<String> patients) {
    Visitor visitor = new Visitor();
    for (int i = 0; !done.get(); i++) {
      String patient = patients.get(i % patients.size());
      Visitor.Answer answer = answered(() -> visitor.get(root + patient));
      asked.add(new Asked(patient, answer));
      if (answer.status() != 200) {
        pause();
      }
    }
  }

  private void register(String address) {
    while (!done.get()) {
      Visitor.Answer answer = answered(() -> RegisteredApp.register(address));
      if (answer.status() == 201) {
        registered.add(RegisteredApp.of(answer));
      } else {
        notRegistered.add(answer);
      }
    }
  }

  private interface Request {
    Visitor.Answer send() throws IOException;
  }

  private static Visitor.Answer answered(Request request) {
    try {
      return request.send();
    } catch (IOException e) {
      return new Visitor.Answer(0, null, null, e.toString());
    }
  }

  private static void isRightOrRefused(Asked asked) {
    if (asked.answer().status() == 200) {
      assertThat(asked.answer().body()).contains("\"id\":\"" + asked.patient() + '"');
    } else {
      isRefused(asked.answer());
    }
  }

  private static void isRefused(Visitor.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    assertThat(answer.retryAfter()).matches("[1-9][0-9]*");
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static long patient() {
    return System.nanoTime() + PATIENCE_NANOS;
  }

  private static void until(long end, String what, Condition condition) throws Exception {
    for (boolean holds = false; !holds; ) {
      holds = condition.holds();
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** Who was refused does not ask again at once. */
  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "load");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
