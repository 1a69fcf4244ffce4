package org.janusfhir.store.embedded;

import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Store;
import org.janusfhir.store.WriteResult;

/**
 * A process that writes without end and says what was answered, until it is killed. Arguments: the
 * folder, <code>single</code> or <code>bulk</code>, the number to begin with.
 */
final class CrashingWriter {
  /** How many resources a batch has. */
  static final int BATCH = 40;

  /** How many patients are written again and again. */
  static final int PATIENTS = 50;

  /** Ends every line. */
  static final String END = ".";

  private static final int IN_FLIGHT = 16;

  private final Store store;
  private final PrintStream answered;

  private CrashingWriter(Store store, PrintStream answered) {
    this.store = store;
    this.answered = answered;
  }

  /** Runs until killed. */
  public static void main(String[] arguments) throws InterruptedException {
    Store store = EmbeddedStore.open(Path.of(arguments[0]), Clock.systemUTC());
    CrashingWriter writer = new CrashingWriter(store, System.out);
    int from = Integer.parseInt(arguments[2]);
    if (arguments[1].equals("single")) {
      writer.single(from);
    } else {
      writer.bulk(from);
    }
  }

  /** The family a patient has in a version, found nowhere else. */
  static String family(int patient, long version) {
    return "P" + patient + "V" + version + "E";
  }

  private void single(int version) throws InterruptedException {
    Semaphore inFlight = new Semaphore(IN_FLIGHT);
    for (long next = version; ; next++) {
      for (int number = 0; number < PATIENTS; number++) {
        inFlight.acquire();
        String line = "p" + number + ' ' + next;
        store
            .write(TENANT, patient("p" + number, family(number, next)), next - 1)
            .subscribe()
            .with(
                result -> {
                  say(result instanceof WriteResult.Written ? line : line + ' ' + result);
                  inFlight.release();
                },
                failure -> {
                  say(failure.toString());
                  inFlight.release();
                });
      }
    }
  }

  private void bulk(int from) {
    BulkLoad load = store.bulkLoad(TENANT);
    for (int batch = from; ; batch++) {
      List<Resource> resources = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        resources.add(observation("b" + batch + '-' + i, "b" + batch, "2016-01-01"));
      }
      load.put(resources);
      say("b" + batch);
    }
  }

  /** Says a line with an end of its own, by which one cut off by the kill is told. */
  private void say(String line) {
    answered.println(line + END);
    answered.flush();
  }
}
