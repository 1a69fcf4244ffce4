package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of a document as both formats can say it: JSON members and XML elements become the
 * same nodes if they say the same.
 */
final class Node {
  final String name;
  String id;
  String url;
  String value;
  final List<Node> children = new ArrayList<>();

  Node(String name) {
    this.name = name;
  }

  /** Whether it says nothing, which no node of a FHIR document may. */
  boolean empty() {
    return children.isEmpty() && (value == null || value.isEmpty());
  }

  List<Node> withDescendants() {
    List<Node> all = new ArrayList<>(List.of(this));
    children.forEach(child -> all.addAll(child.withDescendants()));
    return all;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    append(text, '#', id);
    append(text, '@', url);
    append(text, '=', value);
    return children.isEmpty() ? text.toString() : text.append(children).toString();
  }

  private static void append(StringBuilder text, char mark, String value) {
    if (value != null) {
      text.append(mark).append('\'').append(value).append('\'');
    }
  }
}
