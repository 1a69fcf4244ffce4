package org.janusfhir.store.embedded;

import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.TestResources.patient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;

/**
 * A process that writes one patient after another, whatever becomes of it, and says of each whether
 * it was written, and whether the first patient can be read then. Argument: the folder.
 */
final class FullDiskWriter {
  private static final int NAME_LENGTH = 2000;

  private FullDiskWriter() {}

  /** Runs until killed. */
  public static void main(String[] arguments) throws InterruptedException {
    Store store = EmbeddedStore.open(Path.of(arguments[0]), Clock.systemUTC());
    for (int number = 0; ; number++) {
      boolean written = written(store, number);
      System.out.println(
          "p" + number + (written ? " written" : " refused") + (read(store) ? " read" : " unread"));
      if (!written) {
        Thread.sleep(20);
      }
    }
  }

  /** Different each time, so that it cannot be packed away. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    Random random = new Random(number);
    while (name.length() < NAME_LENGTH) {
      name.append((char) ('a' + random.nextInt(26)));
    }
    return name.toString();
  }

  private static boolean written(Store store, int number) {
    try {
      await(store.write(TENANT, patient("p" + number, name(number)), 0));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private static boolean read(Store store) {
    try {
      return await(store.read(key(ResourceType.PATIENT, "p0"))).isPresent();
    } catch (StoreException e) {
      return false;
    }
  }
}
