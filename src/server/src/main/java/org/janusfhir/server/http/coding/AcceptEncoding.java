package org.janusfhir.server.http.coding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.janusfhir.server.http.HeaderElement;

/**
 * Reads Accept-Encoding: whether the client wants gzip. It does if it says so and does not like the
 * plain body better.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110</a>
 */
final class AcceptEncoding {
  private static final String ANYTHING = "*";
  private static final String IDENTITY = "identity";

  /** Clients send few different headers; longer ones are not worth keeping. */
  private static final int MOST_HEADERS = 256;

  private static final int LONGEST_KEPT = 256;

  private final Cache<String, Boolean> parsed =
      Caffeine.newBuilder().maximumSize(MOST_HEADERS).executor(Runnable::run).build();

  /** Whether a client that sends that header wants gzip. */
  boolean wantsGzip(String header) {
    return header.length() > LONGEST_KEPT
        ? parse(header)
        : parsed.get(header, AcceptEncoding::parse);
  }

  private static boolean parse(String header) {
    List<HeaderElement> codings = HeaderElement.parse(List.of(header));
    double gzip = -1;
    double identity = 0;
    double anything = 0;
    for (HeaderElement coding : codings) {
      double weight = weight(coding.value("q"));
      switch (coding.name()) {
        case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
        case IDENTITY -> identity = weight;
        case ANYTHING -> anything = weight;
        default -> {
          // a coding that is not spoken here
        }
      }
    }
    double wanted = gzip < 0 ? anything : gzip;
    return wanted > 0 && wanted >= identity;
  }

  private static double weight(String q) {
    if (q == null) {
      return 1;
    }
    try {
      double weight = Double.parseDouble(q);
      return weight >= 0 && weight <= 1 ? weight : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
