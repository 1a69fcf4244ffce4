package org.janusfhir.store.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;

/**
 * Values of a parameter that may match.
 *
 * @param from the first value
 * @param to the first value that does not belong to it; null if none follows
 * @param accepts which of those between do
 */
record ValueRange(byte[] from, byte[] to, Predicate<byte[]> accepts) {
  static ValueRange only(byte[] value) {
    return new ValueRange(value, Keys.concat(value, new byte[] {0}), any -> true);
  }

  static ValueRange startingWith(byte[] prefix) {
    return new ValueRange(prefix, successor(prefix), any -> true);
  }

  static ValueRange all(Predicate<byte[]> accepts) {
    return new ValueRange(BytesType.EMPTY, null, accepts);
  }

  /**
   * Adds the values there are to the list, leaping from one to the next.
   *
   * @return false if that would make the list longer than the limit
   */
  boolean collect(MVMap<byte[], ?> index, byte[] parameter, int limit, List<byte[]> values) {
    byte[] key = index.ceilingKey(Keys.concat(parameter, from));
    while (Keys.startsWith(key, parameter)) {
      byte[] value = value(key, parameter.length);
      if (to != null && Arrays.compareUnsigned(value, to) >= 0) {
        return true;
      }
      if (accepts.test(value)) {
        if (values.size() >= limit) {
          return false;
        }
        values.add(value);
      }
      key = index.ceilingKey(Keys.after(Keys.value(parameter, value)));
    }
    return true;
  }

  private static byte[] value(byte[] key, int from) {
    int end = from;
    while (key[end] != Keys.END) {
      end++;
    }
    return Arrays.copyOfRange(key, from, end);
  }

  /** The first value after all that begin with this, or null. Bytes of text are never all ones. */
  private static byte[] successor(byte[] prefix) {
    if (prefix.length == 0) {
      return null;
    }
    byte[] successor = prefix.clone();
    successor[successor.length - 1]++;
    return successor;
  }
}
