package org.janusfhir.model.search;

import java.util.List;
import java.util.Locale;
import org.janusfhir.model.Address;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointSystem;
import org.janusfhir.model.HumanName;
import org.janusfhir.model.NameUse;
import org.janusfhir.model.search.SearchValue.TokenValue;

/** What names, addresses and contacts say to a search. */
final class PersonValues {
  private PersonValues() {}

  /** The names that somebody has, without those that are said to be of old. */
  static List<HumanName> current(List<HumanName> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).use() == NameUse.OLD) {
        return names.stream().filter(name -> name.use() != NameUse.OLD).toList();
      }
    }
    return names;
  }

  /** What somebody is called: families and given names, but no titles and the like. */
  static void calls(List<HumanName> names, Extraction out) {
    for (int i = 0; i < names.size(); i++) {
      HumanName name = names.get(i);
      Values.string(name.text(), out);
      Values.strings(name.family(), out);
      Values.strings(name.given(), out);
    }
  }

  /** Any part of any name. */
  static void names(List<HumanName> names, Extraction out) {
    for (int i = 0; i < names.size(); i++) {
      name(names.get(i), out);
    }
  }

  /** Any part of a name, which may be null. */
  static void name(HumanName name, Extraction out) {
    if (name != null) {
      Values.string(name.text(), out);
      Values.strings(name.family(), out);
      Values.strings(name.given(), out);
      Values.strings(name.prefix(), out);
      Values.strings(name.suffix(), out);
    }
  }

  /** What any name sounds like; titles and the like are not part of a sound. */
  static void sounds(List<HumanName> names, Extraction out) {
    for (int i = 0; i < names.size(); i++) {
      sound(names.get(i), out);
    }
  }

  /** What a name, which may be null, sounds like. */
  static void sound(HumanName name, Extraction out) {
    if (name != null) {
      Values.sound(name.text(), out);
      name.family().forEach(family -> Values.sound(family, out));
      name.given().forEach(given -> Values.sound(given, out));
    }
  }

  static void families(List<HumanName> names, Extraction out) {
    for (int i = 0; i < names.size(); i++) {
      Values.strings(names.get(i).family(), out);
    }
  }

  static void givens(List<HumanName> names, Extraction out) {
    for (int i = 0; i < names.size(); i++) {
      Values.strings(names.get(i).given(), out);
    }
  }

  /** Any part of an address, which may be null. */
  static void address(Address address, Extraction out) {
    if (address != null) {
      Values.string(address.text(), out);
      Values.strings(address.line(), out);
      Values.string(address.city(), out);
      Values.string(address.district(), out);
      Values.string(address.state(), out);
      Values.string(address.postalCode(), out);
      Values.string(address.country(), out);
    }
  }

  /**
   * Contacts, their kind in the place of a system. They are compared to the letter; an e-mail
   * address with capitals is there in lower case as well.
   *
   * @param only of that kind; null for all
   */
  static void contacts(ContactPointSystem only, List<ContactPoint> contacts, Extraction out) {
    for (int i = 0; i < contacts.size(); i++) {
      ContactPoint contact = contacts.get(i);
      if (contact.value() != null && (only == null || contact.system() == only)) {
        contact(contact.system(), contact.value(), out);
      }
    }
  }

  private static void contact(ContactPointSystem system, String value, Extraction out) {
    String kind = system == null ? null : system.code();
    out.add(new TokenValue(kind, value));
    if (system == ContactPointSystem.EMAIL) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (!lower.equals(value)) {
        out.add(new TokenValue(kind, lower));
      }
    }
  }
}
