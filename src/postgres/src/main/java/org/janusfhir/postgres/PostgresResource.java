package org.janusfhir.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.StoredForm;

/** A row of a resource; read when it is first asked for. */
final class PostgresResource implements StoredResource {
  /** What {@link #of} reads, of a table or query named r. */
  static final String COLUMNS =
      "r.home, r.type, r.id, r.version, r.written, r.newest, r.format, r.contents";

  private final ResourceKey key;
  private final String home;
  private final long versionId;
  private final long lastUpdatedMillis;
  private final long newest;
  private final short format;
  private final byte[] content;
  private volatile Resource resource;

  private PostgresResource(
      ResourceKey key,
      String home,
      long versionId,
      long lastUpdatedMillis,
      long newest,
      short format,
      byte[] content) {
    this.key = key;
    this.home = home;
    this.versionId = versionId;
    this.lastUpdatedMillis = lastUpdatedMillis;
    this.newest = newest;
    this.format = format;
    this.content = content;
  }

  /** Reads a row of a tenant that begins with {@link #COLUMNS}. */
  static PostgresResource of(String tenant, Row row) {
    int column = 0;
    String home = row.getString(column++);
    ResourceType type = ResourceType.of(row.getString(column++));
    ResourceKey key = new ResourceKey(tenant, type, row.getString(column++));
    long versionId = row.getLong(column++);
    long written = row.getLong(column++);
    long newest = row.getLong(column++);
    short format = row.getShort(column++);
    Buffer contents = row.getBuffer(column);
    return new PostgresResource(key, home, versionId, written, newest, format, contents.getBytes());
  }

  /** What a change has made. */
  static PostgresResource of(Change change, String home, long versionId, long writtenMillis) {
    PostgresResource made =
        new PostgresResource(
            change.key(),
            home,
            versionId,
            writtenMillis,
            change.newest(),
            StoredForm.FORMAT,
            change.content());
    made.resource = change.resource();
    return made;
  }

  @Override
  public ResourceKey key() {
    return key;
  }

  @Override
  public long versionId() {
    return versionId;
  }

  @Override
  public long lastUpdatedMillis() {
    return lastUpdatedMillis;
  }

  @Override
  public Resource resource() {
    Resource read = resource;
    if (read == null) {
      read = StoredForm.decode((byte) format, content);
      resource = read;
    }
    return read;
  }

  String home() {
    return home;
  }

  Address address() {
    return new Address(home, key);
  }

  long newest() {
    return newest;
  }

  short format() {
    return format;
  }

  byte[] content() {
    return content;
  }

  /** Whether it is what a change would write. */
  boolean isSame(Change change) {
    return StoredForm.same((byte) format, content, change.encoded());
  }
}
