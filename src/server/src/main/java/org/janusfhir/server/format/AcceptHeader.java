package org.janusfhir.server.format;

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
    for (MediaRange range : MediaRange.parse(header)) {
      accept.range(range, position++);
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

  private void range(MediaRange range, int position) {
    String name = range.name();
    int quality = range.quality();
    if (name.equals("*/*") || name.equals("*")) {
      json.said(ANY, quality, position);
      xml.said(ANY, quality, position);
    } else if (name.equals("application/*") || name.equals("text/*")) {
      json.said(ANY_SUBTYPE, quality, position);
      xml.said(ANY_SUBTYPE, quality, position);
    } else {
      Format format = MediaTypes.format(name);
      if (format != null) {
        (format == Format.JSON ? json : xml).said(EXACT, quality, position);
      }
    }
  }
}
