package org.janusfhir.postgres;

import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.patient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;

/**
 * A process that loads batch after batch into the database that its argument names, and says a line
 * for each that was answered, until it is killed.
 */
final class Loader {
  /** How many resources a batch has, the patient that they are of among them. */
  static final int BATCH = 200;

  private Loader() {}

  /** Runs until killed. */
  public static void main(String[] arguments) {
    BulkLoad load = TestDatabase.open(arguments[0], Clock.systemUTC()).bulkLoad(TENANT);
    for (int number = 0; ; number++) {
      load.put(batch(number));
      System.out.println(number + ".");
      System.out.flush();
    }
  }

  /** A batch, always the same. */
  static List<Resource> batch(int number) {
    List<Resource> batch = new ArrayList<>();
    batch.add(patient("p" + number, "Dahl"));
    for (int i = 1; i < BATCH; i++) {
      batch.add(observation("o" + number + '-' + i, "p" + number, "2016-01-01"));
    }
    return batch;
  }
}
