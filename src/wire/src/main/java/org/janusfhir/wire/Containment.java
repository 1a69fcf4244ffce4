package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Element;
import org.janusfhir.model.Reference;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;

/**
 * What is contained in a resource when a version writes it: the resources that it contains anyway,
 * and those the version needs where the canonical model has an element (a medication that can only
 * be referred to). Those of contained resources are contained in the same outermost one, since
 * contained resources may not nest.
 *
 * @see <a href="https://hl7.org/fhir/R4/references.html#contained">Contained resources</a>
 */
public final class Containment {
  private final List<Resource> resources;

  /** By the element they stand for; null as long as there is none. */
  private IdentityHashMap<Element, Reference> references;

  /** Starts with what the resource contains anyway, as far as the version can say it. */
  Containment(ResourceHead head, Dialect dialect) {
    resources = new ArrayList<>(head.contained().size());
    for (Resource resource : head.contained()) {
      if (dialect.canContain(resource)) {
        resources.add(resource);
      }
    }
  }

  /**
   * Contains a resource in the place of an element. An element that is the same object as one given
   * before shares its resource. Stores may read equal concepts as the same object, but not those of
   * choices that are called otherwise than value.
   *
   * @param id of the resource; letters are added to it if another one has it already
   * @param resource makes the resource with the head it is to have
   */
  public void add(Element element, String id, Function<ResourceHead, Resource> resource) {
    if (references == null) {
      references = new IdentityHashMap<>();
    } else if (references.containsKey(element)) {
      return;
    }
    String free = id;
    while (contains(free)) {
      free += 'x';
    }
    resources.add(resource.apply(ResourceHead.of(free)));
    references.put(element, new Reference(null, null, null, '#' + free, null, null));
  }

  /** Whether one of them has that id. */
  boolean contains(String id) {
    for (Resource resource : resources) {
      if (id.equals(resource.head().id())) {
        return true;
      }
    }
    return false;
  }

  /** The reference to what is contained in the place of that element; null if nothing is. */
  Reference reference(Element element) {
    return references == null ? null : references.get(element);
  }

  /** All of them, in the order they are written in. */
  List<Resource> resources() {
    return resources;
  }

  /**
   * Removes the resources to which the encoded resource does not refer: a reference may have been
   * in an element that the version does not have.
   *
   * @return whether there were any
   */
  boolean removeUnreferenced(Bytes encoded) {
    if (resources.isEmpty()) {
      return false;
    }
    List<Resource> unreferenced = new ArrayList<>(resources);
    int at = encoded.fragment(0);
    while (at >= 0 && !unreferenced.isEmpty()) {
      int mark = at;
      unreferenced.removeIf(resource -> encoded.hasAt(mark, '#' + resource.head().id() + '"'));
      at = encoded.fragment(mark + 1);
    }
    return !unreferenced.isEmpty() && resources.removeAll(unreferenced);
  }
}
