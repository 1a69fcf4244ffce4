package org.janusfhir.store.embedded;

import org.janusfhir.model.Resource;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.CanonicalCodec;
import org.janusfhir.store.codec.Packing;

/** A version out of a table, decoded when it is first asked for. */
final class EmbeddedResource implements StoredResource {
  private final ResourceKey key;
  private final Row row;
  private final byte[] content;

  /** Two threads may both decode: resources are immutable, so either's result will do. */
  private Resource resource;

  EmbeddedResource(ResourceKey key, Row row, byte[] content, Resource resource) {
    this.key = key;
    this.row = row;
    this.content = content;
    this.resource = resource;
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
      decoded = CanonicalCodec.decode(row.format(), Packing.unpack(content));
      resource = decoded;
    }
    return decoded;
  }
}
