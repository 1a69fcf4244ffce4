package org.janusfhir.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an element carries besides its own components. Almost every element carries nothing, so an
 * element without extras holds null instead of an empty instance.
 *
 * @param id the element's id for links inside the resource; may be null. A resource's own id is in
 *     its {@link ResourceHead}
 * @param extension extensions that may be ignored
 * @param modifierExtension extensions that may not be ignored
 * @param primitives extras of primitive children, by canonical component name in alphabetical
 *     order; the n-th item of a repeating one (from 0) is <code>name[n]</code>
 * @see <a href="https://hl7.org/fhir/R4/element.html">Element</a>
 */
public record Extras(
    String id,
    List<Extension> extension,
    List<Extension> modifierExtension,
    Map<String, Extras> primitives) {
  /** Null collections are kept as empty. */
  public Extras {
    extension = Lists.of(extension);
    modifierExtension = Lists.of(modifierExtension);
    primitives = sorted(primitives);
  }

  /** The key in {@link #primitives} of the n-th item (from 0) of a repeating primitive. */
  public static String item(String name, int n) {
    return name + '[' + n + ']';
  }

  /** Equal extras have the same order, so that they are stored as the same bytes. */
  private static Map<String, Extras> sorted(Map<String, Extras> primitives) {
    return primitives == null || primitives.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new TreeMap<>(primitives));
  }
}
