package org.janusfhir.ccd;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import org.janusfhir.model.ContactPoint;
import org.janusfhir.model.ContactPointUse;

/**
 * How someone is reached.
 *
 * @param use of CDA; may be null
 * @param value a uri, never null
 */
record Telecom(String use, String value) {
  static List<Telecom> of(List<ContactPoint> points) {
    return points.stream()
        .filter(point -> point.use() != ContactPointUse.OLD)
        .map(Telecom::of)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null if no uri can be made of it. */
  private static Telecom of(ContactPoint point) {
    String text = XmlText.of(point.value());
    String value = text == null ? null : uri(point, text);
    return value == null ? null : new Telecom(use(point.use()), value);
  }

  private static String uri(ContactPoint point, String text) {
    if (point.system() == null) {
      return number("tel:", text);
    }
    return switch (point.system()) {
      case PHONE, PAGER -> number("tel:", text);
      case FAX -> number("fax:", text);
      case EMAIL -> mail(text);
      case URL, OTHER -> absolute(text);
    };
  }

  private static String number(String scheme, String text) {
    String number = text.replaceAll("[^0-9A-Za-z+*#().-]", "").replace("#", "");
    return number.isEmpty() ? null : scheme + number;
  }

  private static String mail(String text) {
    try {
      return new URI("mailto", text.replace(" ", ""), null).toASCIIString();
    } catch (URISyntaxException noAddress) {
      return null;
    }
  }

  private static String absolute(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() ? uri.toASCIIString() : null;
    } catch (URISyntaxException noUri) {
      return null;
    }
  }

  private static String use(ContactPointUse use) {
    if (use == null) {
      return null;
    }
    return switch (use) {
      case HOME -> "HP";
      case WORK -> "WP";
      case MOBILE -> "MC";
      case TEMP, OLD -> null;
    };
  }
}
