package org.janusfhir.app.importer;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what became of resources, by type. Used by one thread. */
final class Tally {
  /** What can become of a resource. */
  enum Fate {
    CREATED("created"),
    UPDATED("updated"),
    UNCHANGED("unchanged"),
    REPLACED("replaced"),
    REFUSED("refused"),
    NOT_SERVED("not served");

    private final String title;

    Fate(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final Map<String, Map<Fate, Integer>> counts = new TreeMap<>();
  private int warnings;
  private int incomplete;
  private int unresolved;
  private int absent;

  void add(String typeName, Fate fate) {
    counts
        .computeIfAbsent(typeName, name -> new EnumMap<>(Fate.class))
        .merge(fate, 1, Integer::sum);
  }

  void addWarnings(int count) {
    warnings += count;
  }

  void addIncomplete() {
    incomplete++;
  }

  void addUnresolved(int count) {
    unresolved += count;
  }

  void addAbsent(int count) {
    absent += count;
  }

  /** Counts by type name. */
  Map<String, Map<Fate, Integer>> counts() {
    return counts;
  }

  int total(Fate fate) {
    return counts.values().stream().mapToInt(row -> row.getOrDefault(fate, 0)).sum();
  }

  /** All resources that were seen. */
  int total() {
    return Stream.of(Fate.values()).mapToInt(this::total).sum();
  }

  int warnings() {
    return warnings;
  }

  /** Resources that lack an element which their version requires. */
  int incomplete() {
    return incomplete;
  }

  /** References in search form that found nothing. */
  int unresolved() {
    return unresolved;
  }

  /** References whose target exists neither in the run nor in the store. */
  int absent() {
    return absent;
  }
}
