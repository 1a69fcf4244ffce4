package org.janusfhir.store.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.janusfhir.store.StoreException;

/** Encoded resources compressed one by one, about four to one. */
public final class Packing {
  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));
  private static final ThreadLocal<Inflater> INFLATER =
      ThreadLocal.withInitial(() -> new Inflater(true));

  private Packing() {}

  /** The length, then the compressed bytes. */
  public static byte[] pack(byte[] encoded) {
    Deflater deflater = DEFLATER.get();
    deflater.reset();
    deflater.setDictionary(Dictionary.bytes());
    deflater.setInput(encoded);
    deflater.finish();
    byte[] packed = new byte[Integer.BYTES + encoded.length / 2 + 64];
    ByteBuffer.wrap(packed).putInt(encoded.length);
    int length = Integer.BYTES;
    while (!deflater.finished()) {
      if (length == packed.length) {
        packed = Arrays.copyOf(packed, 2 * packed.length);
      }
      length += deflater.deflate(packed, length, packed.length - length);
    }
    return Arrays.copyOf(packed, length);
  }

  /**
   * What was packed.
   *
   * @throws StoreException if the bytes are damaged
   */
  public static byte[] unpack(byte[] packed) {
    Inflater inflater = INFLATER.get();
    inflater.reset();
    inflater.setDictionary(Dictionary.bytes());
    inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
    byte[] encoded = new byte[ByteBuffer.wrap(packed).getInt()];
    try {
      int length = inflater.inflate(encoded);
      if (length == encoded.length) {
        return encoded;
      }
      throw new DataFormatException(length + " of " + encoded.length + " bytes");
    } catch (DataFormatException e) {
      throw new StoreException(
          "A stored resource cannot be read: restore the store from a backup", e);
    }
  }
}
