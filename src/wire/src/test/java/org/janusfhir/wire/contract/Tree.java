package org.janusfhir.wire.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A document as both formats say it: the same resource gives the same tree from JSON and from XML.
 *
 * @param name of the element, or the type's name for a resource
 * @param value of a primitive, or the XHTML text of a narrative; null for neither
 * @param id of an element (that of a resource is a child); may be null
 * @param url of an extension; may be null
 * @param children in the order of the document
 */
public record Tree(String name, String value, String id, String url, List<Tree> children) {
  /** All children of that name. */
  public List<Tree> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The only child of that name, or null. */
  public Tree one(String childName) {
    List<Tree> found = all(childName);
    if (found.size() > 1) {
      throw new AssertionError(name + " has " + found.size() + ' ' + childName);
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** The value of the only child of that name, or null. */
  public String valueOf(String childName) {
    Tree child = one(childName);
    return child == null ? null : child.value;
  }

  /** All elements of that name at any depth, this one included. */
  public List<Tree> descendants(String descendantName) {
    List<Tree> found = new ArrayList<>();
    visit(
        tree -> {
          if (tree.name.equals(descendantName)) {
            found.add(tree);
          }
        });
    return found;
  }

  /** Calls <code>visitor</code> with this element and everything below it, in order. */
  public void visit(Consumer<Tree> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.visit(visitor));
  }
}
