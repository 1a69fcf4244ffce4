package org.janusfhir.server.translation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What one document says and another, of the same version, does not. */
final class JsonDifferences {
  private final BiConsumer<String, Object> lost;
  private final Changed changed;

  /** Is told of a value that became another. */
  interface Changed {
    void accept(String path, Object before, Object after);
  }

  /** Tells each loss with its path. */
  JsonDifferences(BiConsumer<String, Object> lost, Changed changed) {
    this.lost = lost;
    this.changed = changed;
  }

  /**
   * Compares two elements.
   *
   * @param path of both
   */
  void between(JsonObject before, JsonObject after, String path) {
    for (String name : before.fieldNames()) {
      Object one = before.getValue(name);
      Object other = after.getValue(name);
      compare(one, other, path + '.' + name);
    }
  }

  private void compare(Object before, Object after, String path) {
    if (after == null) {
      if (before != null) {
        lost.accept(path, before);
      }
    } else if (before instanceof JsonObject one && after instanceof JsonObject other) {
      between(one, other, path);
    } else if (before instanceof JsonArray one && after instanceof JsonArray other) {
      items(one, other, path);
    } else if (!after.equals(before)) {
      changed.accept(path, before, after);
    }
  }

  /** Items that are in both are kept, wherever they are; the rest is compared in its order. */
  private void items(JsonArray before, JsonArray after, String path) {
    if (before.size() == after.size()) {
      for (int i = 0; i < before.size(); i++) {
        compare(before.getValue(i), after.getValue(i), path + '[' + i + ']');
      }
      return;
    }
    List<Object> rest = new ArrayList<>();
    after.forEach(rest::add);
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!rest.remove(before.getValue(i))) {
        missing.add(i);
      }
    }
    for (int i = 0; i < missing.size(); i++) {
      int index = missing.get(i);
      compare(
          before.getValue(index), i < rest.size() ? rest.get(i) : null, path + '[' + index + ']');
    }
  }
}
