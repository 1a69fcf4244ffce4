package org.janusfhir.server.interaction;

import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;

/**
 * Content of the record as an answer of its own media type. Whoever wrote it may have meant harm,
 * so a browser may neither guess another type nor run anything in it, and what it cannot show
 * safely is saved instead.
 */
public final class RawContent {
  private static final String UNKNOWN = "application/octet-stream";

  /** A media type with parameters; nothing else may become a header. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "[\\w!#$&^.+-]{1,100}/[\\w!#$&^.+-]{1,100}(?: ?; ?[\\w.+-]{1,50}=[\\w.+:/\"-]{1,100}){0,5}");

  /** What browsers show without running anything in it. */
  private static final Set<String> INERT =
      Set.of("application/pdf", "text/plain", "image/png", "image/jpeg", "image/gif", "image/tiff");

  /** Documents in which something may run. */
  private static final Set<String> ACTIVE =
      Set.of("text/html", "application/xhtml+xml", "application/xml", "text/xml");

  private static final Header NO_GUESS =
      new Header(HttpHeaders.createOptimized("X-Content-Type-Options"), "nosniff");
  private static final Header SANDBOX =
      new Header(
          HttpHeaders.createOptimized("Content-Security-Policy"),
          "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'");
  private static final CharSequence DISPOSITION =
      HttpHeaders.createOptimized("Content-Disposition");

  private RawContent() {}

  /**
   * The content of a Binary.
   *
   * @param contentType as it was sent
   * @param base64 null for no content
   * @param id names the file if it is saved
   * @param headers of the resource
   */
  public static Answer of(String contentType, String base64, String id, List<Header> headers) {
    return of(contentType, decoded(base64), id, headers);
  }

  /** The same for content that is not encoded. */
  public static Answer of(String contentType, byte[] content, String id, List<Header> headers) {
    String type = MEDIA_TYPE.matcher(contentType).matches() ? contentType : UNKNOWN;
    String name = type.replaceAll(" ?;.*", "").toLowerCase(Locale.ROOT);
    List<Header> all = new ArrayList<>(headers);
    all.add(NO_GUESS);
    if (ACTIVE.contains(name)) {
      all.add(SANDBOX);
    } else if (!INERT.contains(name)) {
      all.add(SANDBOX);
      all.add(new Header(DISPOSITION, "attachment; filename=\"" + id + '"'));
    }
    return new Answer(200, type, Body.of(content), all);
  }

  private static byte[] decoded(String base64) {
    try {
      return base64 == null ? new byte[0] : Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw RefusedException.of(
          Problem.UNPROCESSABLE,
          "The content of this Binary is no base64, so it can only be read as a FHIR resource.");
    }
  }
}
