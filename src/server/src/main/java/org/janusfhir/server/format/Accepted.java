package org.janusfhir.server.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.janusfhir.wire.Format;

/**
 * What a client accepts of a content that can be had as it is or inside a FHIR resource. Only
 * FHIR's own media types ask for the resource: <code>application/json</code> may be the type of the
 * content. Who accepts anything gets the resource, but browsers, which say that they like HTML, get
 * the content.
 *
 * @see <a href="https://hl7.org/fhir/R4/binary.html#rest">Binary</a>
 */
public final class Accepted {
  private static final int NO = -1;
  private static final int ANY = 0;
  private static final int ANY_SUBTYPE = 1;
  private static final int EXACT = 2;
  private static final int FULL = 1000;

  private static final Set<String> JSON = Set.of("application/json+fhir", "application/fhir+json");
  private static final Set<String> XML = Set.of("application/xml+fhir", "application/fhir+xml");
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml", "html");
  private static final Set<String> PLAIN_XML = Set.of("application/xml", "text/xml");

  private final List<MediaRange> ranges;
  private final Format asked;

  /** Quality first, then how exactly it was named. */
  private record Score(int quality, int exactness) {
    boolean betterThan(Score other) {
      return quality != other.quality ? quality > other.quality : exactness > other.exactness;
    }
  }

  private Accepted(List<MediaRange> ranges, Format asked) {
    this.ranges = ranges;
    this.asked = asked;
  }

  /**
   * What a request says.
   *
   * @param parameter the value of <code>_format</code>, which wins; or null
   * @param accept the values of the Accept headers
   */
  public static Accepted of(String parameter, List<String> accept) {
    if (parameter != null && !parameter.isBlank()) {
      // A client that does not encode the plus of application/json+fhir sends a space.
      String value = parameter.strip().replace(' ', '+');
      return new Accepted(MediaRange.parse(value), MediaTypes.ofHeader(value));
    }
    List<MediaRange> ranges = MediaRange.parse(String.join(",", accept));
    return new Accepted(ranges, ranges.isEmpty() ? Format.JSON : null);
  }

  /** The format of the resource if that is wanted whatever the content is; else null. */
  public Format resourceOutright() {
    if (asked != null) {
      return asked;
    }
    MediaRange first = ranges.isEmpty() ? null : ranges.get(0);
    boolean outright = first != null && first.quality() == FULL;
    return outright && JSON.contains(first.name())
        ? Format.JSON
        : outright && XML.contains(first.name()) ? Format.XML : null;
  }

  /** Whether the content of that type is wanted rather than the resource. */
  public boolean content(String contentType) {
    Score content = score(names(contentType));
    Score resource = best();
    boolean browser = ranges.stream().anyMatch(range -> HTML.contains(range.name()));
    return asked == null
        && content.quality() > 0
        && (content.betterThan(resource) || (browser && !resource.betterThan(content)));
  }

  /** The format of the resource, or null if it is not accepted at all. */
  public Format resource() {
    if (asked != null) {
      return asked;
    }
    Score json = score(JSON);
    Score xml = score(XML);
    if (Math.max(json.quality(), xml.quality()) <= 0) {
      return null;
    }
    return xml.betterThan(json) ? Format.XML : Format.JSON;
  }

  private Score best() {
    Score json = score(JSON);
    Score xml = score(XML);
    return xml.betterThan(json) ? xml : json;
  }

  /** By the most specific range that any of those names is in. */
  private Score score(Set<String> names) {
    Score best = new Score(0, NO);
    for (MediaRange range : ranges) {
      int exactness = exactness(range.name(), names);
      boolean closer = exactness > best.exactness();
      boolean better = exactness == best.exactness() && range.quality() > best.quality();
      if (exactness != NO && (closer || better)) {
        best = new Score(range.quality(), exactness);
      }
    }
    return best;
  }

  private static int exactness(String range, Set<String> names) {
    if (names.contains(range)) {
      return EXACT;
    }
    if (range.equals("*/*") || range.equals("*")) {
      return ANY;
    }
    boolean subtype =
        range.endsWith("/*")
            && names.stream().anyMatch(n -> n.startsWith(range.substring(0, range.length() - 1)));
    return subtype ? ANY_SUBTYPE : NO;
  }

  /** A type without its parameters; all of those that stand for HTML or for XML. */
  private static Set<String> names(String contentType) {
    int semicolon = contentType.indexOf(';');
    String name =
        (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
            .strip()
            .toLowerCase(Locale.ROOT);
    if (HTML.contains(name)) {
      return HTML;
    }
    return PLAIN_XML.contains(name) ? PLAIN_XML : Set.of(name);
  }
}
