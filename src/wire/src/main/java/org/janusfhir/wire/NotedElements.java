package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Notes which elements of a resource itself are written. It is asked about every element before it
 * may be written, so bytes that come between two questions are those of the first element.
 */
final class NotedElements implements ElementFilter {
  private final ElementFilter filter;
  private final Bytes bytes;
  private final List<Name> written = new ArrayList<>();
  private Name last;
  private int start;

  /** Keeps what <code>filter</code> keeps, which is null for all. */
  NotedElements(ElementFilter filter, Bytes bytes) {
    this.filter = filter;
    this.bytes = bytes;
  }

  @Override
  public boolean keeps(Name name) {
    note();
    last = name;
    start = bytes.size();
    return filter == null || filter.keeps(name);
  }

  /** The elements that got content, in order. */
  List<Name> written() {
    note();
    return written;
  }

  private void note() {
    if (last != null && bytes.size() > start) {
      written.add(last);
    }
    last = null;
  }
}
