package org.janusfhir.store.codec;

import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.janusfhir.model.Resource;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.StoredVersion;

/**
 * Versions of resources as objects of JSON, each of which fits on a line: a record on its way from
 * one store to another, whichever kinds they are. The resource is in the form of {@link
 * CanonicalCodec}.
 */
public final class CanonicalLines {
  private static final String FORM = "form";
  private static final String VERSION = "version";
  private static final String WRITTEN = "written";
  private static final String RESOURCE = "resource";

  private static final Jsonb JSONB = Adapters.build(Jsonb.builder());
  private static final JsonAdapter<Resource> ADAPTER = JSONB.adapter(Resource.class);

  private CanonicalLines() {}

  /** The line, without its end. */
  public static byte[] encode(StoredResource version) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter writer = JSONB.writer(out)) {
      writer.beginObject();
      writer.name(FORM);
      writer.value(CanonicalCodec.FORMAT);
      writer.name(VERSION);
      writer.value(version.versionId());
      writer.name(WRITTEN);
      writer.value(Instant.ofEpochMilli(version.lastUpdatedMillis()).toString());
      writer.name(RESOURCE);
      ADAPTER.toJson(writer, version.resource());
      writer.endObject();
    }
    return out.toByteArray();
  }

  /**
   * The version of a line, to become one of that tenant.
   *
   * @throws StoreException if it is none, or of a later Janus
   */
  public static StoredVersion decode(String tenant, byte[] line) {
    try (JsonReader reader = JSONB.reader(line)) {
      return read(tenant, reader);
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      // records refuse what cannot be in them each in its own way
      throw new StoreException("It is no line that the command export wrote", e);
    }
  }

  private static StoredVersion read(String tenant, JsonReader reader) {
    long version = 0;
    Instant written = null;
    Resource resource = null;
    reader.beginObject();
    while (reader.hasNextField()) {
      switch (reader.nextField()) {
        case FORM -> requireForm(reader.readInt());
        case VERSION -> version = reader.readLong();
        case WRITTEN -> written = Instant.parse(reader.readString());
        case RESOURCE -> resource = ADAPTER.fromJson(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    if (version < 1 || written == null || resource == null) {
      throw new IllegalArgumentException("A line lacks its version, time or resource");
    }
    return new StoredVersion(
        ResourceKey.of(tenant, resource), version, written.toEpochMilli(), resource);
  }

  private static void requireForm(int form) {
    if (form != CanonicalCodec.FORMAT) {
      throw new StoreException(
          "A line is in form "
              + form
              + ", this Janus reads form "
              + CanonicalCodec.FORMAT
              + ": use the Janus that wrote it, or a newer one",
          null);
    }
  }
}
