package org.janusfhir.server.format;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Format;

/**
 * Which format an answer has: <code>_format</code> wins over the Accept header, and who says
 * nothing gets JSON. Accept-Charset is not looked at: everything is UTF-8.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#mime-type">Content types</a>
 */
public final class Negotiation {
  /** Clients send few different headers; longer ones are not worth keeping. */
  private static final int MOST_HEADERS = 256;

  private static final int LONGEST_KEPT = 256;

  private final Cache<String, Optional<Format>> parsed =
      Caffeine.newBuilder().maximumSize(MOST_HEADERS).executor(Runnable::run).build();

  /**
   * The format to answer in.
   *
   * @param parameter the value of <code>_format</code>, or null
   * @param accept the values of the Accept headers
   * @throws RefusedException if the client takes neither format
   */
  public Format format(String parameter, List<String> accept) {
    Format format = formatOrNull(parameter, accept);
    if (format == null) {
      throw RefusedException.of(
          Problem.NOT_ACCEPTABLE,
          "Answers are application/json+fhir or application/xml+fhir. Ask for one of them by Accept"
              + " or _format=json or _format=xml.");
    }
    return format;
  }

  /** The same, or null if the client takes neither format. */
  public Format formatOrNull(String parameter, List<String> accept) {
    return parameter != null && !parameter.isBlank() ? ofParameter(parameter) : ofHeaders(accept);
  }

  private Format ofHeaders(List<String> accept) {
    if (accept.isEmpty()) {
      return Format.JSON;
    }
    String header = accept.size() == 1 ? accept.get(0) : String.join(",", accept);
    if (header.isBlank()) {
      return Format.JSON;
    }
    return cached(header);
  }

  private Format ofParameter(String value) {
    // A client that does not encode the plus of application/json+fhir sends a space.
    return cached(value.strip().replace(' ', '+'));
  }

  private Format cached(String header) {
    if (header.length() > LONGEST_KEPT) {
      return AcceptHeader.preferred(header);
    }
    return parsed
        .get(header, text -> Optional.ofNullable(AcceptHeader.preferred(text)))
        .orElse(null);
  }
}
