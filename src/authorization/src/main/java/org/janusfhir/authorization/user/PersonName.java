package org.janusfhir.authorization.user;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.HumanName;

/** A person's names on one line. */
public final class PersonName {
  private PersonName() {}

  /**
   * The first name.
   *
   * @param otherwise what to call a person without one
   */
  public static String of(List<HumanName> names, String otherwise) {
    return names.stream()
        .findFirst()
        .map(PersonName::line)
        .filter(line -> !line.isBlank())
        .orElse(otherwise);
  }

  private static String line(HumanName name) {
    return name.text() != null
        ? name.text()
        : Stream.of(name.prefix(), name.given(), name.family(), name.suffix())
            .flatMap(List::stream)
            .collect(Collectors.joining(" "));
  }
}
