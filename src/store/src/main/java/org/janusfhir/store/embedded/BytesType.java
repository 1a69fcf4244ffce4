package org.janusfhir.store.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Values of bytes, most of them empty. */
final class BytesType extends BasicDataType<byte[]> {
  static final BytesType INSTANCE = new BytesType();
  static final byte[] EMPTY = {};

  private static final int OBJECT_BYTES = 16;

  private BytesType() {}

  @Override
  public int getMemory(byte[] value) {
    return value.length == 0 ? 0 : OBJECT_BYTES + value.length;
  }

  @Override
  public void write(WriteBuffer out, byte[] value) {
    out.putVarInt(value.length).put(value);
  }

  @Override
  public byte[] read(ByteBuffer in) {
    int length = DataUtils.readVarInt(in);
    if (length == 0) {
      return EMPTY;
    }
    byte[] value = new byte[length];
    in.get(value);
    return value;
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }
}
