package org.janusfhir.server.search;

import java.math.BigDecimal;

/**
 * A number of a search, which stands for the range of numbers that are rounded to it: <code>100
 * </code> for 99.5 to 100.5, <code>5.40</code> for 5.395 to 5.405.
 *
 * @param exact the number itself
 * @see <a href="https://hl7.org/fhir/R4/search.html#number">number</a>
 */
record SearchNumber(BigDecimal exact) {
  /** More digits and powers of ten than any measurement has; more would only cost time. */
  private static final int MOST_CHARACTERS = 40;

  private static final int MOST_SCALE = 100;
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** The number, or null if the text is none. */
  static SearchNumber parse(String text) {
    if (text.isEmpty() || text.length() > MOST_CHARACTERS || !inNumber(text)) {
      return null;
    }
    try {
      BigDecimal exact = new BigDecimal(text);
      return Math.abs(exact.scale()) > MOST_SCALE ? null : new SearchNumber(exact);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The smallest number that is rounded to it. */
  BigDecimal low() {
    return exact.subtract(halfOfLastDigit());
  }

  /** What follows the greatest number that is rounded to it. */
  BigDecimal high() {
    return exact.add(halfOfLastDigit());
  }

  /** The smallest number that is about the same: a tenth less, or what is rounded to it. */
  BigDecimal aboutLow() {
    return exact.subtract(exact.abs().multiply(TENTH)).min(low());
  }

  /** What follows the greatest number that is about the same. */
  BigDecimal aboutHigh() {
    return exact.add(exact.abs().multiply(TENTH)).max(high());
  }

  /** The standard takes 1e2 for 95 to 105, not for 50 to 150. */
  private BigDecimal halfOfLastDigit() {
    int power = -exact.scale();
    return HALF.scaleByPowerOfTen(power > 0 ? power - 1 : power);
  }

  /** A platform's number may have other digits than these ten. */
  private static boolean inNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
