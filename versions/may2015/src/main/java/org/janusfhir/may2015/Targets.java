package org.janusfhir.may2015;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.janusfhir.model.Reference;

/**
 * References whose targets May2015 allows to be of fewer types than the canonical model. Only a
 * reference within this server is restricted: what is contained or elsewhere has no type to see.
 */
final class Targets {
  /** The only type that most subjects may have in May2015: no Group. */
  static final Set<String> PATIENT = Set.of("Patient");

  private Targets() {}

  /** The reference, without its target if that is of none of the types; null for null. */
  static Reference only(Set<String> types, Reference value) {
    if (value == null || allows(types, value)) {
      return value;
    }
    return value.display() == null && value.extras() == null
        ? null
        : new Reference(null, null, null, null, value.display(), value.extras());
  }

  /** The references to those types. */
  static List<Reference> only(Set<String> types, List<Reference> values) {
    for (Reference value : values) {
      if (!allows(types, value)) {
        return values.stream().map(each -> only(types, each)).filter(Objects::nonNull).toList();
      }
    }
    return values;
  }

  private static boolean allows(Set<String> types, Reference value) {
    String type = type(value);
    return type == null || types.contains(type);
  }

  /** May2015's name of the target's type, or null if it cannot be told. */
  private static String type(Reference value) {
    if (value.type() != null) {
      String name = ServedTypes.TABLE.name(value.type());
      return name == null ? value.type().typeName() : name;
    }
    return TypeNames.ofRelative(value.uri());
  }
}
