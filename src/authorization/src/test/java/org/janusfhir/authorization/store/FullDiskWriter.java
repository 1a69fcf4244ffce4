package org.janusfhir.authorization.store;

import java.nio.file.Path;
import java.util.Random;
import org.janusfhir.store.StoreException;

/**
 * A process that takes one identifier after another, each until it is taken, and says of each
 * attempt whether it was written, and whether the rest can be read then. Argument: the folder.
 */
final class FullDiskWriter {
  private static final int LENGTH = 4000;

  private FullDiskWriter() {}

  /** Runs until killed. */
  public static void main(String[] arguments) throws InterruptedException {
    AuthorizationStore store = EmbeddedAuthorizationStore.open(Path.of(arguments[0]));
    store.put(AuthorizationStoreContract.CLIENT);
    int number = 0;
    while (true) {
      boolean written = written(store, number);
      boolean read = store.clients("t").size() == 1 && store.taken(identifier(number)) == written;
      System.out.println(
          number + (written ? " written" : " refused") + (read ? " read" : " unread"));
      if (written) {
        number++;
      } else {
        Thread.sleep(20);
      }
    }
  }

  /** Different for each number, so that it cannot be packed away. */
  static String identifier(int number) {
    StringBuilder identifier = new StringBuilder();
    Random random = new Random(number);
    while (identifier.length() < LENGTH) {
      identifier.append((char) ('a' + random.nextInt(26)));
    }
    return identifier.toString();
  }

  private static boolean written(AuthorizationStore store, int number) {
    try {
      if (!store.take(identifier(number), Long.MAX_VALUE)) {
        throw new IllegalStateException(number + " was taken before it was written");
      }
      return true;
    } catch (StoreException e) {
      return false;
    }
  }
}
