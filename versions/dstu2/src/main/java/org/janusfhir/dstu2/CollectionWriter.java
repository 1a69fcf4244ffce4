package org.janusfhir.dstu2;

import java.util.stream.IntStream;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Writer;

/** Writes resources that somebody put together as a Bundle in DSTU2's shape. */
final class CollectionWriter {
  private static final Name BUNDLE = Name.of("Bundle");
  private static final Name ID = Name.of("id");
  private static final Name META = Name.of("meta");
  private static final Name LAST_UPDATED = Name.of("lastUpdated");
  private static final Name TYPE = Name.of("type");
  private static final Name ENTRY = Name.of("entry");
  private static final Name FULL_URL = Name.of("fullUrl");
  private static final Name RESOURCE = Name.of("resource");

  private CollectionWriter() {}

  static void write(Collection collection, Writer out) {
    out.startResource(BUNDLE, true);
    out.string(ID, collection.id());
    out.object(META, collection, CollectionWriter::meta);
    out.code(TYPE, "collection");
    out.objects(
        ENTRY,
        IntStream.range(0, collection.entries().size()).boxed().toList(),
        (index, writer) -> entry(collection, index, writer));
    out.endResource(BUNDLE);
  }

  private static void meta(Collection collection, Writer out) {
    out.string(LAST_UPDATED, ResourceEncoder.instant(collection.lastUpdatedMillis()));
  }

  private static void entry(Collection collection, int index, Writer out) {
    Collection.Entry entry = collection.entries().get(index);
    out.string(FULL_URL, entry.fullUrl(collection, index));
    out.encoded(RESOURCE, entry.resource());
  }
}
