package org.janusfhir.ccd;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.janusfhir.model.Address;
import org.janusfhir.model.AddressUse;

/**
 * A postal address; of a part that is required and null it is said that it is unknown.
 *
 * @param use of CDA; may be null
 * @param lines at most four; an empty list stands for an unknown street
 * @param city may be null
 * @param state may be null
 * @param postalCode may be null
 * @param country two letters for the United States, else as sent; may be null
 */
record PostalAddress(
    String use, List<String> lines, String city, String state, String postalCode, String country) {
  private static final int MOST_LINES = 4;
  private static final Set<String> UNITED_STATES =
      Set.of("US", "USA", "UNITED STATES", "UNITED STATES OF AMERICA");

  static List<PostalAddress> of(List<Address> addresses) {
    return addresses.stream()
        .filter(address -> address.use() != AddressUse.OLD)
        .map(PostalAddress::of)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null for null and for an address without content. */
  static PostalAddress of(Address address) {
    if (address == null) {
      return null;
    }
    PostalAddress found =
        new PostalAddress(
            use(address.use()),
            lines(address),
            XmlText.of(address.city()),
            XmlText.of(address.state()),
            XmlText.of(address.postalCode()),
            country(XmlText.of(address.country())));
    return found.empty() ? null : found;
  }

  /** Whether state and postal code may not be left out. */
  boolean domestic() {
    return country == null || country.equals("US");
  }

  private boolean empty() {
    return lines.isEmpty()
        && city == null
        && state == null
        && postalCode == null
        && country == null;
  }

  private static List<String> lines(Address address) {
    List<String> lines = address.line().stream().map(XmlText::of).filter(Objects::nonNull).toList();
    String text = XmlText.of(address.text());
    if (lines.isEmpty() && address.city() == null && text != null) {
      lines = text.lines().map(XmlText::of).filter(Objects::nonNull).toList();
    }
    return lines.size() <= MOST_LINES
        ? lines
        : List.of(
            lines.get(0),
            lines.get(1),
            lines.get(2),
            String.join(", ", lines.subList(MOST_LINES - 1, lines.size())));
  }

  private static String country(String country) {
    return country != null && UNITED_STATES.contains(country.toUpperCase(Locale.ROOT))
        ? "US"
        : country;
  }

  private static String use(AddressUse use) {
    if (use == null) {
      return null;
    }
    return switch (use) {
      case HOME -> "HP";
      case WORK -> "WP";
      case TEMP -> "TMP";
      case OLD -> null;
    };
  }
}
