package org.janusfhir.dstu2_1;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.Writer;

/** Writes a page of search results as a Bundle in DSTU2.1's shape. */
final class BundleWriter {
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
  private static final Name SEARCH = Name.of("search");
  private static final Name MODE = Name.of("mode");

  private BundleWriter() {}

  static void write(Searchset page, Writer out) {
    out.startResource(BUNDLE, true);
    out.string(ID, page.id());
    out.object(META, page, BundleWriter::meta);
    out.code(TYPE, "searchset");
    out.integer(TOTAL, page.total());
    out.objects(LINK, links(page), BundleWriter::link);
    out.objects(ENTRY, page.entries(), (entry, writer) -> entry(page, entry, writer));
    out.endResource(BUNDLE);
  }

  private static void meta(Searchset page, Writer out) {
    out.string(LAST_UPDATED, ResourceEncoder.instant(page.lastUpdatedMillis()));
  }

  private static List<Link> links(Searchset page) {
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

  private static void entry(Searchset page, Searchset.Entry entry, Writer out) {
    entry.fullUrl(FULL_URL, page, out);
    out.encoded(RESOURCE, entry.resource());
    out.object(SEARCH, entry.mode(), BundleWriter::search);
  }

  private static void search(SearchMode mode, Writer out) {
    out.code(MODE, code(mode));
  }

  private static String code(SearchMode mode) {
    return switch (mode) {
      case MATCH -> "match";
      case INCLUDE -> "include";
      case OUTCOME -> "outcome";
    };
  }

  private record Link(String relation, String url) {}
}
