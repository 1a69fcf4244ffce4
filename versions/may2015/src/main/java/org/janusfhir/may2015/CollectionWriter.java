package org.janusfhir.may2015;

import org.janusfhir.wire.Collection;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Writer;

/** Writes resources that somebody put together as a Bundle in May2015's shape. */
final class CollectionWriter {
  private static final Name BUNDLE = Name.of("Bundle");
  private static final Name ID = Name.of("id");
  private static final Name META = Name.of("meta");
  private static final Name LAST_UPDATED = Name.of("lastUpdated");
  private static final Name TYPE = Name.of("type");
  private static final Name BASE = Name.of("base");
  private static final Name ENTRY = Name.of("entry");
  private static final Name RESOURCE = Name.of("resource");

  private CollectionWriter() {}

  static void write(Collection collection, Writer out) {
    out.startResource(BUNDLE, true);
    out.string(ID, collection.id());
    out.object(META, collection, CollectionWriter::meta);
    out.code(TYPE, "collection");
    out.string(BASE, collection.base());
    out.objects(
        ENTRY, collection.entries(), (entry, writer) -> writer.encoded(RESOURCE, entry.resource()));
    out.endResource(BUNDLE);
  }

  private static void meta(Collection collection, Writer out) {
    out.string(LAST_UPDATED, ResourceEncoder.instant(collection.lastUpdatedMillis()));
  }
}
