package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/**
 * What resources are sorted by: texts of at most {@link #LENGTH} printable ASCII characters, so
 * that they sort the same as strings, as bytes and in a database. What is longer is cut.
 *
 * <ul>
 *   <li>Strings as {@link SearchText} compares them; codes, references and addresses by the letter.
 *   <li>Intervals of time by their start, or, if that is open, by their end.
 *   <li>Numbers by the smallest they can be, or, if that is open, by the greatest; units do not
 *       count.
 * </ul>
 */
public final class SortValues {
  /** The most characters of a sort value. */
  public static final int LENGTH = 128;

  private static final char ESCAPE = '~';
  private static final int CODE_POINT_DIGITS = 6;
  private static final HexFormat HEX = HexFormat.of();

  private SortValues() {}

  /**
   * The text by which a resource is sorted. Of several values the smallest counts, or, descending,
   * the greatest.
   *
   * @param lastUpdatedMillis when it was last written, in milliseconds since 1970-01-01T00:00Z
   * @return null if the resource has no value
   * @throws IllegalArgumentException if its type cannot be sorted by it
   */
  public static String of(Resource resource, long lastUpdatedMillis, SortOrder.Key key) {
    if (key.parameter().equals(SortOrder.LAST_UPDATED)) {
      return time(lastUpdatedMillis);
    }
    if (key.parameter().equals(SortOrder.TIME)) {
      OptionalLong time = SearchIndex.time(resource);
      return time.isPresent() ? time(time.getAsLong()) : null;
    }
    String chosen = null;
    for (SearchValue value : SearchIndex.sortValues(resource, key.parameter())) {
      String text = of(value);
      if (text != null && (chosen == null || (text.compareTo(chosen) < 0) != key.descending())) {
        chosen = text;
      }
    }
    return chosen;
  }

  /** The text by which a value is sorted; null if it has no order. */
  public static String of(SearchValue value) {
    if (value instanceof StringValue string) {
      return text(SearchText.normalize(string.text()));
    }
    if (value instanceof TokenValue token) {
      return token.code() == null ? null : text(token.code());
    }
    if (value instanceof DateValue date) {
      return time(date.startMillis() == Long.MIN_VALUE ? date.endMillis() : date.startMillis());
    }
    if (value instanceof ReferenceValue reference) {
      return text(reference.type().typeName() + '/' + reference.id());
    }
    if (value instanceof UriValue uri) {
      return text(uri.uri());
    }
    if (value instanceof QuantityValue quantity) {
      BigDecimal number = quantity.low() == null ? quantity.high() : quantity.low();
      return number == null ? null : cut(SortNumber.of(number));
    }
    return null;
  }

  /** The text of a point in time, in milliseconds since 1970-01-01T00:00Z. */
  public static String time(long millis) {
    return HEX.toHexDigits(millis ^ Long.MIN_VALUE);
  }

  /** By code points: what is no printable ASCII comes after all that is, control characters not. */
  private static String text(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), LENGTH));
    for (int i = 0; i < text.length() && out.length() < LENGTH; i++) {
      int point = text.codePointAt(i);
      if (point >= ' ' && point < ESCAPE) {
        out.append((char) point);
      } else if (point >= ESCAPE) {
        out.append(ESCAPE).append(HEX.toHexDigits(point, CODE_POINT_DIGITS));
        i += Character.charCount(point) - 1;
      }
    }
    return cut(out.toString());
  }

  private static String cut(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
  }
}
