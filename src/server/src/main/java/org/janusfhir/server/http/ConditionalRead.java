package org.janusfhir.server.http;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Date;
import java.util.List;

/**
 * Whether a client that reads a resource has it already. If-None-Match wins over If-Modified-Since;
 * what cannot be read counts as not sent, so that the client gets the resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110</a>
 */
public final class ConditionalRead {
  private static final int MILLIS_PER_SECOND = 1000;

  /** No form of a date is nearly as long, and Netty throws where it is longer than this. */
  private static final int LONGEST_DATE = 64;

  private ConditionalRead() {}

  /**
   * Whether the answer is 304.
   *
   * @param versionId of the resource that would be answered, which is its entity tag
   * @param lastUpdatedMillis of that version, milliseconds since 1970
   */
  public static boolean notModified(
      HttpServerRequest http, long versionId, long lastUpdatedMillis) {
    List<String> tags = http.headers().getAll(HttpHeaders.IF_NONE_MATCH);
    if (!tags.isEmpty()) {
      String tag = Long.toString(versionId);
      return anyNames(tags, tag);
    }
    String since = http.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
    return since != null && lastUpdatedMillis / MILLIS_PER_SECOND <= seconds(since);
  }

  /** Whether only a time tells what the client has: then it may be of several versions. */
  public static boolean asksByTime(HttpServerRequest http) {
    MultiMap headers = http.headers();
    return headers.contains(HttpHeaders.IF_MODIFIED_SINCE)
        && !headers.contains(HttpHeaders.IF_NONE_MATCH);
  }

  /**
   * Whether a version was written in the very second that the client names. Of two such versions
   * nobody can tell by that which one it has.
   *
   * @param lastUpdatedMillis of the version, milliseconds since 1970
   */
  public static boolean namesSecondOf(HttpServerRequest http, long lastUpdatedMillis) {
    String since = http.getHeader(HttpHeaders.IF_MODIFIED_SINCE);
    return since != null && lastUpdatedMillis / MILLIS_PER_SECOND == seconds(since);
  }

  private static boolean anyNames(List<String> lists, String tag) {
    for (int i = 0; i < lists.size(); i++) {
      if (names(lists.get(i), tag)) {
        return true;
      }
    }
    return false;
  }

  /** A date of HTTP in any of its three forms, in seconds since 1970; before all if it is none. */
  @SuppressWarnings("JavaUtilDate") // what Netty answers
  private static long seconds(String text) {
    if (text.length() > LONGEST_DATE) {
      return Long.MIN_VALUE;
    }
    Date date = DateFormatter.parseHttpDate(text);
    return date == null ? Long.MIN_VALUE : date.getTime() / MILLIS_PER_SECOND;
  }

  /**
   * Whether a list of entity tags has that one, weak or strong. Tags without quotes, which some
   * clients send, are understood.
   */
  private static boolean names(String list, String tag) {
    if (list.strip().equals("*")) {
      return true;
    }
    int start = 0;
    while (start < list.length()) {
      int end = end(list, start);
      if (opaque(list.substring(start, end).strip()).equals(tag)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Where the tag ends that starts there: at a comma outside quotes. */
  private static int end(String list, int start) {
    boolean quoted = false;
    for (int i = start; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        return i;
      }
    }
    return list.length();
  }

  private static String opaque(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    boolean quoted = strong.length() > 1 && strong.startsWith("\"") && strong.endsWith("\"");
    return quoted ? strong.substring(1, strong.length() - 1) : strong;
  }
}
