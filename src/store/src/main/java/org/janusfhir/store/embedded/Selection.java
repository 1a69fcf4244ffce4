package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first of many in an order, of which only a few more than that are held at a time. */
final class Selection<T> {
  private static final int MORE = 256;

  private final int size;
  private final Comparator<T> order;
  private final List<T> held = new ArrayList<>();

  /** What does not come before this is none of the first; null as long as too few are known. */
  private T bound;

  Selection(int size, Comparator<T> order) {
    this.size = size;
    this.order = order;
  }

  void add(T one) {
    if (bound == null || order.compare(one, bound) < 0) {
      held.add(one);
      if (held.size() >= 2 * size + MORE) {
        trim();
      }
    }
  }

  /** In their order. */
  List<T> first() {
    trim();
    return held;
  }

  private void trim() {
    held.sort(order);
    if (held.size() >= size) {
      held.subList(size, held.size()).clear();
      bound = held.get(size - 1);
    }
  }
}
