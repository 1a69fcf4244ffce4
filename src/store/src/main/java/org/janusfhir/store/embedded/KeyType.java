package org.janusfhir.store.embedded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Keys of bytes. Neighbours in a page share long beginnings, which are written once: each key as
 * how much it shares with the one before and the rest.
 */
final class KeyType extends BasicDataType<byte[]> {
  static final KeyType INSTANCE = new KeyType();

  private static final int OBJECT_BYTES = 24;

  private KeyType() {}

  @Override
  public int compare(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b);
  }

  @Override
  public int getMemory(byte[] key) {
    return OBJECT_BYTES + key.length;
  }

  @Override
  public void write(WriteBuffer out, byte[] key) {
    out.putVarInt(key.length).put(key);
  }

  @Override
  public byte[] read(ByteBuffer in) {
    byte[] key = new byte[DataUtils.readVarInt(in)];
    in.get(key);
    return key;
  }

  @Override
  public void write(WriteBuffer out, Object storage, int length) {
    byte[][] keys = cast(storage);
    byte[] before = {};
    for (int i = 0; i < length; i++) {
      byte[] key = keys[i];
      int mismatch = Arrays.mismatch(before, key);
      int shared = mismatch < 0 ? key.length : mismatch;
      out.putVarInt(shared).putVarInt(key.length - shared).put(key, shared, key.length - shared);
      before = key;
    }
  }

  @Override
  public void read(ByteBuffer in, Object storage, int length) {
    byte[][] keys = cast(storage);
    byte[] before = {};
    for (int i = 0; i < length; i++) {
      int shared = DataUtils.readVarInt(in);
      int rest = DataUtils.readVarInt(in);
      byte[] key = Arrays.copyOf(before, shared + rest);
      in.get(key, shared, rest);
      keys[i] = key;
      before = key;
    }
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }
}
