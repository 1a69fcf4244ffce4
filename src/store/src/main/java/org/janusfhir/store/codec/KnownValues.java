package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads values that many contents have alike, such as what was measured and of whom, only once:
 * after that, the same bytes are the same object, which who writes it may recognize.
 *
 * <p>One table serves all threads: an entry is immutable and found by one read, and of what two
 * threads put into one place at once, one is only read again. It holds some hundred values of some
 * hundred bytes.
 */
final class KnownValues<T> implements JsonAdapter<T> {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BITS = 10;

  /** By which bytes a value is looked for: in most of them stands what tells it from others. */
  private static final int KEY = 2 * Long.BYTES;

  /** Longer ones are hardly ever the same. */
  private static final int LONGEST = 256;

  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final JsonAdapter<T> adapter;
  private final Known<?>[] table = new Known<?>[1 << BITS];

  /**
   * A value. It refers to no text before it; if it refers to its own, their numbers are in its
   * bytes, so that it is only known after as many texts.
   *
   * @param form its bytes, which say where they end
   * @param textsBefore how many texts were said before it
   * @param texts those in it that can be said again after it
   * @param lowestAgain the lowest number of a text said again in it; the highest int if none is
   */
  record Known<T>(byte[] form, T value, int textsBefore, String[] texts, int lowestAgain) {
    private boolean standsIn(byte[] content, int from, int textCount) {
      int to = from + form.length;
      return (lowestAgain == Integer.MAX_VALUE || textsBefore == textCount)
          && to <= content.length
          && Arrays.equals(content, from, to, form, 0, form.length);
    }
  }

  /** Values that this adapter reads when they are not known. */
  KnownValues(JsonAdapter<T> adapter) {
    this.adapter = adapter;
  }

  @Override
  public void toJson(JsonWriter writer, T value) {
    adapter.toJson(writer, value);
  }

  @Override
  public T fromJson(JsonReader reader) {
    return reader instanceof CompactReader compact
        ? compact.known(this, adapter)
        : adapter.fromJson(reader);
  }

  /** The value that begins there after so many texts, or null if it is not known. */
  @SuppressWarnings("unchecked") // only values of that type are put in
  Known<T> find(byte[] content, int from, int textCount) {
    if (content.length - from < KEY) {
      return null;
    }
    Known<?> known = table[place(content, from)];
    return known != null && known.standsIn(content, from, textCount) ? (Known<T>) known : null;
  }

  /** Makes the value known that begins there, if it is worth it. */
  void keep(byte[] content, int from, Known<T> value) {
    if (content.length - from >= KEY && value.form.length <= LONGEST) {
      table[place(content, from)] = value;
    }
  }

  private static int place(byte[] content, int from) {
    long first = (long) LONGS.get(content, from);
    long second = (long) LONGS.get(content, from + Long.BYTES);
    return (int) (((first * MIXER + second) * MIXER) >>> (Long.SIZE - BITS));
  }
}
