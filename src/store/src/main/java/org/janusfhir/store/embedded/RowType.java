package org.janusfhir.store.embedded;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Rows as bytes, the form of the content in front. */
final class RowType extends BasicDataType<Row> {
  static final RowType INSTANCE = new RowType();

  private static final int OBJECT_BYTES = 64;

  private RowType() {}

  @Override
  public int getMemory(Row row) {
    return OBJECT_BYTES;
  }

  @Override
  public void write(WriteBuffer out, Row row) {
    out.put(row.format())
        .putVarLong(row.versionId())
        .putVarLong(row.lastUpdatedMillis())
        .putLong(row.newestFirst())
        .putVarLong(row.content());
  }

  @Override
  public Row read(ByteBuffer in) {
    byte format = in.get();
    long versionId = DataUtils.readVarLong(in);
    long lastUpdatedMillis = DataUtils.readVarLong(in);
    long newestFirst = in.getLong();
    return new Row(format, versionId, lastUpdatedMillis, newestFirst, DataUtils.readVarLong(in));
  }

  @Override
  public Row[] createStorage(int size) {
    return new Row[size];
  }
}
