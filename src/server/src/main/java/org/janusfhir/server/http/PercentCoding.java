package org.janusfhir.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Percent-encoding of paths and queries.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-2.1">RFC 3986</a>
 */
public final class PercentCoding {
  private static final String HEX = "0123456789ABCDEF";
  private static final boolean[] UNRESERVED = unreserved();

  private PercentCoding() {}

  /** A decoded segment of a path, where a plus is a plus. */
  static String segment(String text, int start, int end) {
    return decode(text, start, end, false);
  }

  /** A decoded name or value of a query, where a plus is a space. */
  static String query(String text, int start, int end) {
    return decode(text, start, end, true);
  }

  /** Appends a name or value of a query; all but unreserved characters are encoded. */
  public static void encode(String text, StringBuilder out) {
    if (isUnreserved(text)) {
      out.append(text);
      return;
    }
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
  }

  private static boolean isUnreserved(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(char c) {
    return c < UNRESERVED.length && UNRESERVED[c];
  }

  private static boolean[] unreserved() {
    boolean[] unreserved = new boolean[0x80];
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        .chars()
        .forEach(c -> unreserved[c] = true);
    return unreserved;
  }

  private static String decode(String text, int start, int end, boolean plusIsSpace) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%' || c >= 0x80 || (plusIsSpace && c == '+')) {
        return decodeBytes(text, start, end, plusIsSpace);
      }
    }
    return text.substring(start, end);
  }

  private static String decodeBytes(String text, int start, int end, boolean plusIsSpace) {
    byte[] bytes = new byte[end - start];
    int size = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int high = i + 2 < end ? Character.digit(text.charAt(i + 1), 16) : -1;
        int low = i + 2 < end ? Character.digit(text.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw malformed();
        }
        bytes[size++] = (byte) (high << 4 | low);
        i += 2;
      } else if (c > 0xFF) {
        throw malformed();
      } else {
        // Beyond ASCII it is a byte of UTF-8 that was sent as it is.
        bytes[size++] = (byte) (plusIsSpace && c == '+' ? ' ' : c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, size))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed();
    }
  }

  private static RefusedException malformed() {
    return RefusedException.of(
        Problem.INVALID,
        "The address is not encoded properly: other characters than those of RFC 3986 must be"
            + " written as % and two hexadecimal digits for each byte of their UTF-8 form.");
  }
}
