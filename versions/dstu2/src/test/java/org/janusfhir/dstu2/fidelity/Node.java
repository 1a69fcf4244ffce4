package org.janusfhir.dstu2.fidelity;

import java.util.ArrayList;
import java.util.List;

/**
 * An element of a document, the same whether it was written in JSON or in XML.
 *
 * @param name the element's name; of a contained resource or a Bundle's entry its type
 * @param value of a primitive, with the digits as written; null of a complex element
 * @param children elements, attributes (<code>id</code>, <code>url</code>) and extensions
 */
record Node(String name, String value, List<Node> children) {
  /** A complex element to which children will be added. */
  static Node complex(String name) {
    return new Node(name, null, new ArrayList<>());
  }

  /** A primitive to which extensions may be added; <code>value</code> may be null. */
  static Node primitive(String name, String value) {
    return new Node(name, value, new ArrayList<>());
  }

  /** The children of that name, in order. */
  List<Node> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The first child of that name, or null. */
  Node child(String childName) {
    for (Node child : children) {
      if (child.name.equals(childName)) {
        return child;
      }
    }
    return null;
  }

  /** The value of the first child of that name, or null. */
  String text(String childName) {
    Node child = child(childName);
    return child == null ? null : child.value;
  }
}
