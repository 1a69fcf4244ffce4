package org.janusfhir.wire.narrative;

import java.util.List;
import org.janusfhir.model.Address;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.HumanName;

/** Names, addresses and telephone numbers in words. */
final class Contacts {
  private Contacts() {}

  static void name(HumanName name, Narration out) {
    if (name == null) {
      return;
    }
    if (name.text() != null && !name.text().isBlank()) {
      out.text(name.text());
      return;
    }
    all(name.prefix(), " ", out);
    all(name.given(), " ", out);
    all(name.family(), " ", out);
    all(name.suffix(), " ", out);
  }

  /** Several names of one person. */
  static void names(List<HumanName> names, Narration out) {
    for (int i = 0; i < names.size(); i++) {
      name(names.get(i), out.and());
    }
  }

  static void address(Address address, Narration out) {
    if (address == null) {
      return;
    }
    if (address.text() != null && !address.text().isBlank()) {
      out.text(address.text());
      return;
    }
    all(address.line(), ", ", out);
    out.and().text(address.city());
    out.and().text(address.district());
    out.and().text(address.state()).and(" ").text(address.postalCode());
    out.and().text(address.country());
  }

  static void point(ContactPoint point, Narration out) {
    if (point != null && point.value() != null && !point.value().isBlank()) {
      out.text(point.value());
      if (point.use() != null) {
        out.and(" ").text("(" + point.use().code() + ")");
      }
    }
  }

  /** Rows with all addresses and telephone numbers. */
  static void rows(List<Address> addresses, List<ContactPoint> telecom, Narration out) {
    out.row("Address");
    for (int i = 0; i < addresses.size(); i++) {
      address(addresses.get(i), out.and("; "));
    }
    telecom(telecom, out);
  }

  /** A row with telephone numbers, e-mail addresses and the like. */
  static void telecom(List<ContactPoint> telecom, Narration out) {
    out.row("Contact");
    for (int i = 0; i < telecom.size(); i++) {
      point(telecom.get(i), out.and());
    }
  }

  private static void all(List<String> parts, String separator, Narration out) {
    for (int i = 0; i < parts.size(); i++) {
      out.and(separator).text(parts.get(i));
    }
  }
}
