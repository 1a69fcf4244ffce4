package org.janusfhir.may2015;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Value;

/**
 * What May2015 lacks but must not keep silent about, since the rest would then be understood
 * wrongly: an extension that stands for the element of a later version.
 *
 * @see <a href="https://hl7.org/fhir/R4/versions.html#extensions">Extensions for converting between
 *     versions</a>
 */
final class LaterExtension {
  private static final String R4 = "http://hl7.org/fhir/4.0/StructureDefinition/extension-";
  private static final String DSTU2 = "http://hl7.org/fhir/1.0/StructureDefinition/extension-";

  private LaterExtension() {}

  /** An element that R4 has, by its path. */
  static Extension r4(String path, Value value) {
    return new Extension(R4 + path, value, null);
  }

  /** An element that DSTU2 has and R4 has no more, by its path. */
  static Extension dstu2(String path, Value value) {
    return new Extension(DSTU2 + path, value, null);
  }

  /** Extras with more extensions that may be ignored; <code>extras</code> may be null. */
  static Extras with(Extras extras, List<Extension> more) {
    if (extras == null) {
      return new Extras(null, more, null, null);
    }
    return new Extras(
        extras.id(),
        joined(extras.extension(), more),
        extras.modifierExtension(),
        extras.primitives());
  }

  /** Extras with an extension that may not be ignored. */
  static Extras withModifier(Extras extras, Extension modifier) {
    if (extras == null) {
      return new Extras(null, null, List.of(modifier), Map.of());
    }
    return new Extras(
        extras.id(),
        extras.extension(),
        joined(extras.modifierExtension(), List.of(modifier)),
        extras.primitives());
  }

  private static List<Extension> joined(List<Extension> first, List<Extension> second) {
    List<Extension> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
