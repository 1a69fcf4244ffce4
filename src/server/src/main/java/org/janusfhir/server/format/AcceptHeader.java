package org.janusfhir.server.format;

import java.util.Locale;
import org.janusfhir.wire.Format;

/**
 * Reads an Accept header: which of the two formats the client likes better. A more specific range
 * wins over a wildcard, whatever their order; what cannot be read counts as not said.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110</a>
 */
final class AcceptHeader {
  private static final int ANY = 0;
  private static final int ANY_SUBTYPE = 1;
  private static final int EXACT = 2;
  private static final int NOT_SAID = -1;

  private final Preference json = new Preference();
  private final Preference xml = new Preference();

  /** What has been said about a format: thousandths of quality, by the most specific range. */
  private static final class Preference {
    private int quality = NOT_SAID;
    private int specificity = NOT_SAID;
    private int position;

    void said(int newSpecificity, int newQuality, int newPosition) {
      boolean closer = newSpecificity > specificity;
      boolean better = newSpecificity == specificity && newQuality > quality;
      if (closer || better) {
        specificity = newSpecificity;
        quality = newQuality;
        position = newPosition;
      }
    }
  }

  private AcceptHeader() {}

  /** The format to answer in, or null if the client takes neither. */
  static Format preferred(String header) {
    AcceptHeader accept = new AcceptHeader();
    int position = 0;
    for (int start = 0; start < header.length(); position++) {
      int end = header.indexOf(',', start);
      if (end < 0) {
        end = header.length();
      }
      accept.range(header.substring(start, end), position);
      start = end + 1;
    }
    return accept.preferred();
  }

  private Format preferred() {
    if (json.quality <= 0 && xml.quality <= 0) {
      return null;
    }
    if (json.quality != xml.quality) {
      return json.quality > xml.quality ? Format.JSON : Format.XML;
    }
    if (json.specificity != xml.specificity) {
      return json.specificity > xml.specificity ? Format.JSON : Format.XML;
    }
    return json.position <= xml.position ? Format.JSON : Format.XML;
  }

  private void range(String text, int position) {
    int semicolon = text.indexOf(';');
    String range =
        (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    int quality = semicolon < 0 ? 1000 : quality(text, semicolon);
    if (quality < 0) {
      return;
    }
    if (range.equals("*/*") || range.equals("*")) {
      json.said(ANY, quality, position);
      xml.said(ANY, quality, position);
    } else if (range.equals("application/*") || range.equals("text/*")) {
      json.said(ANY_SUBTYPE, quality, position);
      xml.said(ANY_SUBTYPE, quality, position);
    } else {
      Format format = MediaTypes.format(range);
      if (format != null) {
        (format == Format.JSON ? json : xml).said(EXACT, quality, position);
      }
    }
  }

  /** Thousandths, or -1 if there is a quality that cannot be read. */
  private static int quality(String range, int semicolon) {
    for (String parameter : range.substring(semicolon + 1).split(";", -1)) {
      String text = parameter.strip();
      if (text.length() > 1 && (text.charAt(0) | 0x20) == 'q' && text.charAt(1) == '=') {
        return thousandths(text.substring(2).strip());
      }
    }
    return 1000;
  }

  private static int thousandths(String weight) {
    int length = weight.length();
    if (length == 0 || length > 5 || weight.charAt(0) > '1' || weight.charAt(0) < '0') {
      return -1;
    }
    if (length > 1 && weight.charAt(1) != '.') {
      return -1;
    }
    int value = weight.charAt(0) - '0';
    for (int i = 2; i < 5; i++) {
      int digit = i < length ? weight.charAt(i) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value > 1000 ? -1 : value;
  }
}
