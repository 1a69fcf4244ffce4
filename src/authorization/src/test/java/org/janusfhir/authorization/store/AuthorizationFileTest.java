package org.janusfhir.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.mvstore.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorizationFileTest {
  /** Far more than fit into the cache. */
  private static final int SESSIONS = 20_000;

  /** More than between two tidyings. */
  private static final int CHANGES = 70;

  private static final int LENGTH = 400;

  @TempDir Path folder;

  @Test
  void whoReadsManyIsNotDisturbedByChanges() {
    try (AuthorizationFile file = AuthorizationFile.open(folder)) {
      // Given
      file.change(maps -> putAll(maps, 'a'));

      // When: all of it is replaced between one and the next
      int read =
          file.read(
              maps -> {
                Cursor<String, String> cursor = maps.sessions().cursor("");
                int seen = 0;
                while (cursor.hasNext()) {
                  cursor.next();
                  seen += cursor.getValue().charAt(0) == 'a' ? 1 : 0;
                  if (seen == 1) {
                    change(file);
                  }
                }
                return seen;
              });

      // Then
      assertThat(read).isEqualTo(SESSIONS);
    }
  }

  private static void change(AuthorizationFile file) {
    file.change(maps -> putAll(maps, 'b'));
    for (int i = 0; i < CHANGES; i++) {
      String id = id(i);
      file.change(maps -> maps.sessions().put(id, text('c')));
    }
    file.change(maps -> putAll(maps, 'd'));
  }

  private static void putAll(AuthorizationMaps maps, char first) {
    for (int i = 0; i < SESSIONS; i++) {
      maps.sessions().put(id(i), text(first));
    }
  }

  private static String id(int number) {
    return "s" + (100_000 + number);
  }

  private static String text(char first) {
    return first + "x".repeat(LENGTH);
  }
}
