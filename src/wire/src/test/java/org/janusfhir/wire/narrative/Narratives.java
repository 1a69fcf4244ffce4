package org.janusfhir.wire.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.janusfhir.model.Resource;
import org.janusfhir.wire.Bytes;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.XhtmlWriter;

/** Generated narratives as text. */
final class Narratives {
  private static final GeneratedNarratives GENERATED = new GeneratedNarratives();

  private Narratives() {}

  /** The div; null if there is none. */
  static String of(Resource resource) {
    return of(resource, Format.XML);
  }

  /** The div as it stands in a document of that format. */
  static String of(Resource resource, Format format) {
    Bytes bytes = new Bytes(8);
    boolean written = GENERATED.write(resource, new XhtmlWriter(bytes, format));
    return written ? new String(bytes.toArray(), UTF_8) : null;
  }
}
