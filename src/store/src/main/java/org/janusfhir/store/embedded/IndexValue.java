package org.janusfhir.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Consumer;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchText;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/** Search values as the bytes of index keys, which never contain {@link Keys#END}. */
final class IndexValue {
  /** Text beyond is not indexed; who searches for more has to look at the resource. */
  static final int TEXT_LIMIT = 256;

  /** Between the two parts of a token. */
  private static final byte SEPARATOR = 1;

  /** In front of an address. */
  private static final byte ADDRESS = 2;

  private static final int DIGIT_BITS = 7;
  private static final int DIGITS = 10;

  private IndexValue() {}

  static void of(SearchValue value, Consumer<byte[]> out) {
    if (value instanceof TokenValue token) {
      out.accept(token(token.code(), token.system()));
    } else if (value instanceof ReferenceValue reference) {
      out.accept(reference(reference.type(), reference.id()));
    } else if (value instanceof StringValue string) {
      for (String beginning : SearchText.beginnings(SearchText.normalize(string.text()))) {
        out.accept(text(beginning));
      }
    } else if (value instanceof DateValue date) {
      out.accept(interval(date.startMillis(), date.endMillis()));
    } else if (value instanceof UriValue uri) {
      out.accept(uri(uri.uri()));
    } else if (value instanceof CompositeValue composite) {
      out.accept(token(composite.token().code(), composite.token().system()));
    }
  }

  /** What the {@link Facts} of a resource have a signature of; null if of nothing. */
  static byte[] signed(SearchValue value) {
    if (value instanceof TokenValue token) {
      return code(token.code());
    }
    if (value instanceof ReferenceValue reference) {
      return reference(reference.type(), reference.id());
    }
    if (value instanceof UriValue uri) {
      return uri(uri.uri());
    }
    return value instanceof CompositeValue composite ? code(composite.token().code()) : null;
  }

  static byte[] token(String code, String system) {
    return Keys.concat(code(code), text(system == null ? "" : system));
  }

  /** What tokens of that code begin with, whatever their system. */
  static byte[] code(String code) {
    return Keys.concat(text(code == null ? "" : code), new byte[] {SEPARATOR});
  }

  /** Whether a token's value is of that system. */
  static boolean hasSystem(byte[] token, byte[] system) {
    int from = token.length - system.length;
    return from > 0
        && token[from - 1] == SEPARATOR
        && Arrays.equals(token, from, token.length, system, 0, system.length);
  }

  static byte[] reference(ResourceType type, String id) {
    return text(type.typeName() + '/' + id);
  }

  /** Told apart from a reference of the same parameter. */
  static byte[] uri(String uri) {
    return Keys.concat(new byte[] {ADDRESS}, text(uri));
  }

  static byte[] text(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == Keys.END || bytes[i] == SEPARATOR) {
        bytes[i] = ' ';
      }
    }
    return bytes.length <= TEXT_LIMIT ? bytes : Arrays.copyOf(bytes, TEXT_LIMIT);
  }

  /** By start, then by end. */
  static byte[] interval(long startMillis, long endMillis) {
    return Keys.concat(time(startMillis), time(endMillis));
  }

  static byte[] time(long millis) {
    long rest = millis ^ Long.MIN_VALUE;
    byte[] digits = new byte[DIGITS];
    for (int i = DIGITS - 1; i >= 0; i--) {
      digits[i] = (byte) (0x80 | (rest & 0x7F));
      rest >>>= DIGIT_BITS;
    }
    return digits;
  }

  static long start(byte[] interval) {
    return time(interval, 0);
  }

  static long end(byte[] interval) {
    return time(interval, DIGITS);
  }

  private static long time(byte[] digits, int from) {
    long time = 0;
    for (int i = from; i < from + DIGITS; i++) {
      time = (time << DIGIT_BITS) | (digits[i] & 0x7F);
    }
    return time ^ Long.MIN_VALUE;
  }
}
