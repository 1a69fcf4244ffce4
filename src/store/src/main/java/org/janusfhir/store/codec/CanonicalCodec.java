package org.janusfhir.store.codec;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import org.janusfhir.model.Resource;
import org.janusfhir.store.StoreException;

/**
 * Canonical resources as JSON and back, by generated code. Equal resources are equal bytes. What is
 * absent or empty takes no space, and fields of a later Janus are skipped.
 */
public final class CanonicalCodec {
  /** The form {@link #encode} writes; to be kept in front of its bytes. */
  public static final byte FORMAT = 1;

  private static final JsonType<Resource> RESOURCE =
      Adapters.build(Jsonb.builder()).type(Resource.class);

  private CanonicalCodec() {}

  /** The resource in form {@link #FORMAT}. */
  public static byte[] encode(Resource resource) {
    return RESOURCE.toJsonBytes(resource);
  }

  /**
   * The resource that was encoded.
   *
   * @param format the form that was kept with the bytes
   * @throws StoreException if a later Janus wrote it or the bytes are damaged
   */
  public static Resource decode(byte format, byte[] bytes) {
    if (format != FORMAT) {
      throw new StoreException(
          "A resource was written in form "
              + format
              + ", this Janus reads form "
              + FORMAT
              + ": use the Janus that wrote it, or a newer one",
          null);
    }
    try {
      return RESOURCE.fromJson(bytes);
    } catch (JsonException | IllegalArgumentException e) {
      throw new StoreException(
          "A stored resource cannot be read: restore the store from a backup", e);
    }
  }
}
