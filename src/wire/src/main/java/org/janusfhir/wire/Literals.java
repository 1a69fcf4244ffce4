package org.janusfhir.wire;

import java.math.BigDecimal;
import org.janusfhir.model.ValueType;

/** Values that stand without quotes in JSON: booleans and numbers. */
final class Literals {
  /** Beyond it digits are not written out: a short exponent could ask for gigabytes of zeros. */
  private static final int MOST_ZEROS = 1000;

  private Literals() {}

  /** The digits of a number without an exponent, as every served version wants them. */
  static String of(BigDecimal value) {
    int scale = value.scale();
    if (scale >= 0 && scale - value.precision() < 6) {
      return value.toString(); // the same without an exponent, and the number keeps it
    }
    return scale >= -MOST_ZEROS && scale <= MOST_ZEROS ? value.toPlainString() : value.toString();
  }

  /** Whether values of a type stand in quotes. */
  static boolean quoted(ValueType type) {
    return switch (type) {
      case BOOLEAN, INTEGER, DECIMAL, POSITIVE_INT, UNSIGNED_INT -> false;
      default -> true;
    };
  }

  /** Whether the text is a boolean or a number in JSON. */
  static boolean valid(String text) {
    if (text.equals("true") || text.equals("false")) {
      return true;
    }
    int at = text.startsWith("-") ? 1 : 0;
    int end = digits(text, at);
    if (end == at || (end > at + 1 && text.charAt(at) == '0')) {
      return false;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      at = end + 1;
      end = digits(text, at);
      if (end == at) {
        return false;
      }
    }
    return end == text.length() || exponent(text, end);
  }

  private static boolean exponent(String text, int from) {
    char e = text.charAt(from);
    if (e != 'e' && e != 'E') {
      return false;
    }
    int at = from + 1;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    return at < text.length() && digits(text, at) == text.length();
  }

  /** The first index from <code>from</code> on that is no digit. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
