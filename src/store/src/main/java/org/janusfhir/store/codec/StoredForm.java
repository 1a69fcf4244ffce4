package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Jsonb;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.janusfhir.model.Resource;
import org.janusfhir.store.StoreException;

/**
 * Resources as a store keeps them: in the {@link CompactForm}, which is about as small as packed
 * JSON and read in a tenth of its time; long ones are packed too.
 */
public final class StoredForm {
  /** What {@link #pack} makes; to be kept in front of its bytes. */
  public static final byte FORMAT = 2;

  private static final byte PLAIN = 0;
  private static final byte PACKED = 1;

  /** Longer contents are packed: mostly documents and reports in prose. */
  private static final int LONG = 2048;

  private static final JsonAdapter<Resource> RESOURCE =
      Adapters.build(Jsonb.builder().adapter(new CompactStream())).adapter(Resource.class);

  private StoredForm() {}

  /** A resource as bytes; equal resources are equal bytes. */
  public static byte[] encode(Resource resource) {
    CompactWriter writer = new CompactWriter(PLAIN);
    RESOURCE.toJson(writer, resource);
    return writer.toBytes();
  }

  /** What {@link #encode} made as it is kept; not every machine packs the same way. */
  public static byte[] pack(byte[] encoded) {
    if (encoded.length < LONG) {
      return encoded;
    }
    byte[] packed = Packing.pack(encoded);
    return ByteBuffer.allocate(1 + packed.length).put(PACKED).put(packed).array();
  }

  /** Whether that content is what was encoded. */
  public static boolean same(byte format, byte[] content, byte[] encoded) {
    return format == FORMAT && Arrays.equals(unpacked(content), encoded);
  }

  /**
   * The resource of a content.
   *
   * @param format the form that was kept with the content
   * @throws StoreException if a later Janus wrote it or the bytes are damaged
   */
  public static Resource decode(byte format, byte[] content) {
    if (format == CanonicalCodec.FORMAT) {
      return CanonicalCodec.decode(format, Packing.unpack(content));
    }
    if (format != FORMAT) {
      throw new StoreException(
          "A resource was written in form "
              + format
              + ", this Janus reads forms up to "
              + FORMAT
              + ": use the Janus that wrote it, or a newer one",
          null);
    }
    CompactReader reader = new CompactReader(unpacked(content), 1);
    Resource resource = read(reader);
    if (!reader.atEnd()) {
      throw damaged(null);
    }
    return resource;
  }

  /**
   * Records refuse what cannot be in them each in its own way, none of which bytes of ours need.
   */
  private static Resource read(CompactReader reader) {
    try {
      return RESOURCE.fromJson(reader);
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static byte[] unpacked(byte[] content) {
    return content[0] == PLAIN
        ? content
        : Packing.unpack(Arrays.copyOfRange(content, 1, content.length));
  }

  private static StoreException damaged(RuntimeException cause) {
    return new StoreException(
        "A stored resource cannot be read: restore the store from a backup", cause);
  }
}
