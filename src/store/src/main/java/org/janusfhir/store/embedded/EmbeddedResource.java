package org.janusfhir.store.embedded;

import org.janusfhir.model.Resource;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;

/** A version out of a table, read and decoded when it is first asked for. */
final class EmbeddedResource implements StoredResource {
  private final ResourceKey key;
  private final Row row;
  private final Contents contents;

  /** Two threads may both decode: resources are immutable, so either's result will do. */
  private Resource resource;

  private EmbeddedResource(ResourceKey key, Row row, Contents contents, Resource resource) {
    this.key = key;
    this.row = row;
    this.contents = contents;
    this.resource = resource;
  }

  /** One that is still to be read. */
  static EmbeddedResource in(Contents contents, ResourceKey key, Row row) {
    return new EmbeddedResource(key, row, contents, null);
  }

  /** One that is known. */
  static EmbeddedResource of(ResourceKey key, Row row, Resource resource) {
    return new EmbeddedResource(key, row, null, resource);
  }

  @Override
  public ResourceKey key() {
    return key;
  }

  @Override
  public long versionId() {
    return row.versionId();
  }

  @Override
  public long lastUpdatedMillis() {
    return row.lastUpdatedMillis();
  }

  /** Whether asking for the resource costs nothing. */
  boolean decoded() {
    return resource != null;
  }

  @Override
  public Resource resource() {
    Resource decoded = resource;
    if (decoded == null) {
      decoded = contents.decode(row);
      resource = decoded;
    }
    return decoded;
  }
}
