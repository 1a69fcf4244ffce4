package org.janusfhir.ccd;

import java.util.List;
import java.util.Objects;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.NameUse;

/**
 * The name of a person: given and family names, or text, or unknown.
 *
 * @param use of CDA; null if it has none for this name
 * @param text the whole name, where its parts are not known; may be null
 * @param prefix never null
 * @param given never null
 * @param family all family names; may be null
 * @param suffix never null
 */
record PersonName(
    String use,
    String text,
    List<String> prefix,
    List<String> given,
    String family,
    List<String> suffix) {
  static final PersonName UNKNOWN = text(null);

  static PersonName text(String text) {
    return new PersonName(null, XmlText.of(text), List.of(), List.of(), null, List.of());
  }

  static PersonName of(HumanName name) {
    List<String> given = kept(name.given());
    String family = XmlText.of(String.join(" ", kept(name.family())));
    String text = given.isEmpty() && family == null ? XmlText.of(name.text()) : null;
    return new PersonName(
        use(name.use()), text, kept(name.prefix()), given, family, kept(name.suffix()));
  }

  /** The name used today, by preference the official one; unknown if there is none. */
  static PersonName best(List<HumanName> names) {
    PersonName any = UNKNOWN;
    for (HumanName name : names) {
      PersonName one = of(name);
      if (one.known() && (name.use() == NameUse.OFFICIAL || name.use() == NameUse.USUAL)) {
        return one;
      }
      if (one.known() && !any.known()) {
        any = one;
      }
    }
    return any;
  }

  boolean known() {
    return structured() || text != null;
  }

  /** Whether the parts of the name are known. */
  boolean structured() {
    return family != null || !given.isEmpty();
  }

  /** As people read it, or null. */
  String label() {
    if (!structured()) {
      return text;
    }
    String all = String.join(" ", prefix) + ' ' + String.join(" ", given) + ' ';
    return XmlText.of((all + (family == null ? "" : family)).replace("  ", " "));
  }

  private static String use(NameUse use) {
    if (use == null) {
      return null;
    }
    return switch (use) {
      case USUAL, OFFICIAL -> "L";
      case NICKNAME, ANONYMOUS -> "P";
      case TEMP, OLD, MAIDEN -> null;
    };
  }

  private static List<String> kept(List<String> parts) {
    return parts.stream().map(XmlText::of).filter(Objects::nonNull).toList();
  }
}
