package org.janusfhir.server.lifecycle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Target;

/**
 * What every answer of a version says about its end: since when it is deprecated, when it goes, and
 * where to go instead. Only the links depend on the request.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745: Deprecation</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594: Sunset</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5829">RFC 5829: successor-version</a>
 */
public final class Announcement {
  private static final CharSequence DEPRECATION = HttpHeaders.createOptimized("Deprecation");
  private static final CharSequence SUNSET = HttpHeaders.createOptimized("Sunset");
  private static final CharSequence LINK = HttpHeaders.createOptimized("Link");
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The longest tenant that there can be: others are not repeated. */
  private static final int TENANT_LENGTH = 64;

  private static final int NOT_FOUND = 404;
  private static final int USUAL_LENGTH = 512;
  private static final int MOST_LISTINGS = 256;
  private static final int LONGEST_BASE = 256;

  private final VersionPlan plan;
  private final Lifecycles all;
  private final List<Header> days = new ArrayList<>(2);
  private final Cache<Listing, Header> listings =
      Caffeine.newBuilder().maximumSize(MOST_LISTINGS).executor(Runnable::run).build();
  private volatile Pages last = new Pages(null, "");

  /** The links to pages about this version below an address of this server. */
  private record Pages(String base, String links) {}

  /** What searches of a type have in common, and so their links. */
  private record Listing(String base, boolean open, String tenant, String type, String successor) {}

  Announcement(VersionPlan plan, Lifecycles all) {
    this.plan = plan;
    this.all = all;
    LocalDate deprecated = plan.dates().deprecated();
    if (deprecated != null) {
      long seconds = VersionLifecycle.midnight(deprecated).getEpochSecond();
      days.add(new Header(DEPRECATION, HttpHeaders.createOptimized("@" + seconds)));
    }
    LocalDate sunset = plan.dates().sunset();
    if (sunset != null) {
      Instant moment = VersionLifecycle.midnight(sunset);
      days.add(new Header(SUNSET, HttpHeaders.createOptimized(IMF_FIXDATE.format(moment))));
    }
  }

  /**
   * The answer with this announcement.
   *
   * @param path of the request; null if it is not known
   */
  public Answer on(Answer answer, RequestPath path, HttpServerRequest http) {
    List<Header> headers = new ArrayList<>(answer.headers().size() + days.size() + 1);
    headers.addAll(answer.headers());
    headers.addAll(days);
    Header links = links(path, answer.status(), all.roots().base(http));
    if (links != null) {
      headers.add(links);
    }
    return answer.withHeaders(headers);
  }

  /** Null if there are none. */
  private Header links(RequestPath path, int status, String base) {
    VersionLifecycle successor = all.successor(plan);
    if (successor == null || !isShown(path)) {
      return days.isEmpty() ? null : new Header(LINK, pages(base));
    }
    if (path.segments().size() != 1 || status == NOT_FOUND || base.length() > LONGEST_BASE) {
      return new Header(LINK, links(path, status, base, successor));
    }
    // Most answers are of searches, and most searches of few types.
    Listing listing =
        new Listing(
            base, path.open(), path.tenant(), path.segments().get(0), successor.plan().id());
    Header known = listings.getIfPresent(listing);
    if (known == null) {
      String links = links(path, status, base, successor);
      known = new Header(LINK, HttpHeaders.createOptimized(links));
      listings.put(listing, known);
    }
    return known;
  }

  private String links(RequestPath path, int status, String base, VersionLifecycle successor) {
    String pages = days.isEmpty() ? "" : pages(base);
    StringBuilder links = new StringBuilder(USUAL_LENGTH).append('<').append(base);
    path.appendRoot(successor.plan().id(), links);
    SuccessorPath.append(
        path, status != NOT_FOUND, plan.version(), successor.plan().version(), links);
    links.append(">; rel=\"successor-version\"");
    return (pages.isEmpty() ? links : links.append(", ").append(pages)).toString();
  }

  /** Most clients call the server as the one before did. */
  private String pages(String base) {
    Pages known = last;
    if (!base.equals(known.base())) {
      known = new Pages(base, pagesBelow(base));
      last = known;
    }
    return known.links();
  }

  private String pagesBelow(String base) {
    StringBuilder links = new StringBuilder();
    String page = base + "/versions#" + plan.id();
    if (plan.dates().deprecated() != null) {
      page(page, "deprecation", links);
    }
    if (plan.dates().sunset() != null) {
      page(page, "sunset", links);
    }
    return links.toString();
  }

  private static void page(String address, String relation, StringBuilder links) {
    if (!links.isEmpty()) {
      links.append(", ");
    }
    links.append('<').append(address).append(">; rel=\"").append(relation);
    links.append("\"; type=\"text/html\"");
  }

  private static boolean isShown(RequestPath path) {
    if (path == null) {
      return false;
    }
    return path.tenant().isEmpty()
        ? Target.of(path) == Target.DEFINITION
        : path.tenant().length() <= TENANT_LENGTH;
  }
}
