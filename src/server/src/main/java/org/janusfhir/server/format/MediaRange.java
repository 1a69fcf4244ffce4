package org.janusfhir.server.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A range of an Accept header.
 *
 * @param name in lower case without parameters, for example <code>text/html</code> or <code>*&#47;*
 *     </code>
 * @param quality in thousandths
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110</a>
 */
record MediaRange(String name, int quality) {
  private static final int FULL = 1000;

  /** What follows the thousandths makes no difference. */
  private static final int DECIMALS = 3;

  /** The ranges of a header in their order; what cannot be read counts as not said. */
  static List<MediaRange> parse(String header) {
    List<MediaRange> ranges = new ArrayList<>();
    for (int start = 0; start < header.length(); ) {
      int end = header.indexOf(',', start);
      if (end < 0) {
        end = header.length();
      }
      add(header.substring(start, end), ranges);
      start = end + 1;
    }
    return ranges;
  }

  private static void add(String text, List<MediaRange> ranges) {
    int semicolon = text.indexOf(';');
    String name =
        (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    int quality = semicolon < 0 ? FULL : quality(text, semicolon);
    if (quality >= 0 && !name.isEmpty()) {
      ranges.add(new MediaRange(name, quality));
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
    return FULL;
  }

  /**
   * Of a weight with or without a digit before the point: Java's own client sends <code>.2</code>.
   */
  private static int thousandths(String weight) {
    int point = weight.indexOf('.');
    String whole = point < 0 ? weight : weight.substring(0, point);
    String decimals = point < 0 ? "" : weight.substring(point + 1);
    boolean one = whole.equals("1");
    if (!(one || whole.equals("0") || (whole.isEmpty() && !decimals.isEmpty()))) {
      return -1;
    }
    int value = one ? 1 : 0;
    for (int i = 0; i < Math.max(DECIMALS, decimals.length()); i++) {
      int digit = i < decimals.length() ? decimals.charAt(i) - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = i < DECIMALS ? value * 10 + digit : value;
    }
    return value > FULL ? -1 : value;
  }
}
