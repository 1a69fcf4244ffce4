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
 * @param accepts which of those between do; null if the first is the only one
 */
record ValueRange(byte[] from, byte[] to, Predicate<byte[]> accepts) {
  /** As many values are looked at for one that is taken. */
  private static final int LEAPS = 16;

  static ValueRange only(byte[] value) {
    return new ValueRange(value, null, null);
  }

  /** Whether this is one value, whether the index has it or not. */
  boolean single() {
    return accepts == null;
  }

  static ValueRange startingWith(byte[] prefix) {
    return new ValueRange(prefix, successor(prefix), any -> true);
  }

  static ValueRange all(Predicate<byte[]> accepts) {
    return new ValueRange(BytesType.EMPTY, null, accepts);
  }

  /**
   * Adds what the index keys of the values there are begin with to the list, leaping from one to
   * the next.
   *
   * @return false if that would make the list longer than the limit, or take too many leaps
   */
  boolean collect(Scope scope, byte[] parameter, int limit, List<byte[]> prefixes) {
    MVMap<byte[], byte[]> index = scope.tables().index();
    byte[] key = index.ceilingKey(Keys.concat(parameter, from));
    for (int leaps = 0; Keys.startsWith(key, parameter); leaps++) {
      scope.work().spend(Work.PROBE);
      byte[] value = value(key, parameter.length);
      if (to != null && Arrays.compareUnsigned(value, to) >= 0) {
        return true;
      }
      byte[] prefix = Keys.value(parameter, value);
      if (accepts.test(value)) {
        if (prefixes.size() >= limit) {
          return false;
        }
        prefixes.add(prefix);
      }
      if (leaps >= LEAPS * limit) {
        return false;
      }
      key = index.ceilingKey(Keys.after(prefix));
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
