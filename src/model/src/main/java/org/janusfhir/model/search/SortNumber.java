package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.util.HexFormat;

/**
 * A number as printable ASCII that sorts like the number: sign, exponent, digits. Of negative ones
 * exponent and digits are turned around, and an end mark makes the longer one the smaller.
 */
final class SortNumber {
  private static final String NEGATIVE = "0";
  private static final String ZERO = "1";
  private static final String POSITIVE = "2";
  private static final HexFormat HEX = HexFormat.of();
  private static final char END = '~';

  private SortNumber() {}

  static String of(BigDecimal number) {
    int sign = number.signum();
    if (sign == 0) {
      return ZERO;
    }
    BigDecimal plain = number.stripTrailingZeros().abs();
    int exponent = (plain.precision() - plain.scale()) ^ Integer.MIN_VALUE;
    String digits = plain.unscaledValue().toString();
    return sign > 0
        ? POSITIVE + HEX.toHexDigits(exponent) + digits
        : NEGATIVE + HEX.toHexDigits(~exponent) + turned(digits) + END;
  }

  private static String turned(String digits) {
    StringBuilder turned = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      turned.append((char) ('0' + '9' - digits.charAt(i)));
    }
    return turned.toString();
  }
}
