package org.janusfhir.authorization.store;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * What is in the file, by key; values are JSON.
 *
 * @param taken until when an identifier is out of use, in milliseconds since 1970-01-01T00:00Z
 */
record AuthorizationMaps(
    MVMap<String, String> clients,
    MVMap<String, String> grants,
    MVMap<String, String> consents,
    MVMap<String, Long> taken,
    MVMap<String, String> codes,
    MVMap<String, String> sessions) {

  static AuthorizationMaps in(MVStore store) {
    return new AuthorizationMaps(
        store.openMap("clients"),
        store.openMap("grants"),
        store.openMap("consents"),
        store.openMap("taken"),
        store.openMap("codes"),
        store.openMap("sessions"));
  }

  /** The values whose keys begin so, as they are now. */
  static Stream<JsonObject> values(MVMap<String, String> map, String prefix) {
    List<JsonObject> values = new ArrayList<>();
    Cursor<String, String> cursor = map.cursor(prefix);
    while (cursor.hasNext() && cursor.next().startsWith(prefix)) {
      values.add(new JsonObject(cursor.getValue()));
    }
    return values.stream();
  }

  /** Removes those whose values are no longer needed. */
  static <T> void removeIf(MVMap<String, T> map, Predicate<T> superfluous) {
    for (String key : List.copyOf(map.keySet())) {
      T value = map.get(key);
      if (value != null && superfluous.test(value)) {
        map.remove(key);
      }
    }
  }
}
