package org.janusfhir.dstu2_1;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.History;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.Writer;

/**
 * Writes the versions of a resource as a Bundle in DSTU2.1's shape. What the server answered to the
 * requests that made them is left out: 1.4.0 has that in answers to a transaction only (bdl-4).
 */
final class HistoryWriter {
  private static final Name BUNDLE = Name.of("Bundle");
  private static final Name ID = Name.of("id");
  private static final Name META = Name.of("meta");
  private static final Name LAST_UPDATED = Name.of("lastUpdated");
  private static final Name TYPE = Name.of("type");
  private static final Name TOTAL = Name.of("total");
  private static final Name LINK = Name.of("link");
  private static final Name RELATION = Name.of("relation");
  private static final Name URL = Name.of("url");
  private static final Name ENTRY = Name.of("entry");
  private static final Name FULL_URL = Name.of("fullUrl");
  private static final Name RESOURCE = Name.of("resource");
  private static final Name REQUEST = Name.of("request");
  private static final Name METHOD = Name.of("method");

  private HistoryWriter() {}

  static void write(History page, Writer out) {
    out.startResource(BUNDLE, true);
    out.string(ID, page.id());
    out.object(META, page, HistoryWriter::meta);
    out.code(TYPE, "history");
    out.integer(TOTAL, page.total());
    out.objects(LINK, links(page), HistoryWriter::link);
    out.objects(ENTRY, page.entries(), (entry, writer) -> entry(page, entry, writer));
    out.endResource(BUNDLE);
  }

  private static void meta(History page, Writer out) {
    out.string(LAST_UPDATED, ResourceEncoder.instant(page.lastUpdatedMillis()));
  }

  private static List<Link> links(History page) {
    List<Link> links = new ArrayList<>(2);
    links.add(new Link("self", page.self()));
    if (page.next() != null) {
      links.add(new Link("next", page.next()));
    }
    return links;
  }

  private static void link(Link link, Writer out) {
    out.string(RELATION, link.relation());
    out.string(URL, link.url());
  }

  private static void entry(History page, History.Entry entry, Writer out) {
    out.string(FULL_URL, entry.fullUrl(page));
    out.encoded(RESOURCE, entry.resource());
    out.object(REQUEST, entry, HistoryWriter::request);
  }

  private static void request(History.Entry entry, Writer out) {
    out.code(METHOD, entry.method());
    out.string(URL, entry.url());
  }

  private record Link(String relation, String url) {}
}
