package org.janusfhir.bench;

import java.util.List;
import org.janusfhir.wire.FhirVersion;

/** A resource type of a version, written <code>version/Type</code>. */
record TypeName(String version, String type) {
  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it has no slash
   */
  static TypeName parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("'" + text + "': write version/Type");
    }
    return new TypeName(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Every type that these versions serve. */
  static List<TypeName> of(List<FhirVersion> versions) {
    return versions.stream()
        .flatMap(
            version ->
                version.types().stream()
                    .map(type -> new TypeName(version.id(), type.name().text())))
        .toList();
  }

  @Override
  public String toString() {
    return version + '/' + type;
  }
}
