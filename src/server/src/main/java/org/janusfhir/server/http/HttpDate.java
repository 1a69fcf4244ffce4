package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The value of the header Date, made once a second. */
final class HttpDate {
  /** IMF-fixdate of RFC 9110. */
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final int MILLIS_PER_SECOND = 1000;

  private static volatile Second latest = new Second(0, "");

  private record Second(long epochSecond, CharSequence text) {}

  private HttpDate() {}

  /** That of now. */
  static CharSequence now() {
    long second = System.currentTimeMillis() / MILLIS_PER_SECOND;
    Second known = latest;
    if (known.epochSecond() != second) {
      known =
          new Second(
              second, HttpHeaders.createOptimized(FORMAT.format(Instant.ofEpochSecond(second))));
      latest = known; // a race is won by a right value whoever wins it
    }
    return known.text();
  }
}
