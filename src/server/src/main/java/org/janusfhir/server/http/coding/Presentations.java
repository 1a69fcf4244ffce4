package org.janusfhir.server.http.coding;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.IssueCode;

/** How clients want bodies presented. Who asks for nothing gets them as they are, at no cost. */
public final class Presentations {
  /** The name of the parameter. */
  public static final String PRETTY = "_pretty";

  /** From this size on, a body would keep the event loop for longer than a millisecond or so. */
  private static final int LARGE = 128 * 1024;

  private static final Header GZIP =
      new Header(HttpHeaders.CONTENT_ENCODING, HttpHeaders.createOptimized("gzip"));

  private final CompressionRule compression;
  private final AcceptEncoding acceptEncoding = new AcceptEncoding();

  /**
   * When and how bodies are compressed.
   *
   * @param enabled or never
   * @param minBytes bodies of less are sent as they are
   * @param level 1, fast, to 9, small
   */
  public record CompressionRule(boolean enabled, int minBytes, int level) {}

  /** What one client wants. */
  public record Presentation(boolean pretty, boolean gzip) {
    /** Nothing. */
    public static final Presentation PLAIN = new Presentation(false, false);

    private static final Presentation COMPRESSED = new Presentation(false, true);
  }

  /** Compresses by that rule. */
  public Presentations(CompressionRule compression) {
    this.compression = compression;
  }

  /**
   * What the client of a request wants.
   *
   * @throws RefusedException if it cannot be understood
   */
  public Presentation asked(QueryString query, HttpServerRequest http) {
    String header = compression.enabled() ? http.headers().get(HttpHeaders.ACCEPT_ENCODING) : null;
    boolean gzip = header != null && acceptEncoding.wantsGzip(header);
    String said = query.first(PRETTY);
    if (said == null || said.isBlank()) {
      return gzip ? Presentation.COMPRESSED : Presentation.PLAIN;
    }
    String pretty = said.strip();
    if (!pretty.equals("true") && !pretty.equals("false")) {
      throw RefusedException.parameter(
          PRETTY, IssueCode.VALUE, "_pretty is true or false, not '" + pretty + "'.");
    }
    return new Presentation(pretty.equals("true"), gzip);
  }

  /** Presents an answer; a large one not on the event loop. */
  public Uni<Answer> present(Answer answer, Presentation wanted) {
    Uni<Answer> presented = Uni.createFrom().item(() -> presentNow(answer, wanted));
    return isQuick(answer, wanted)
        ? presented
        : presented.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  /** Whether it is small, or all has been done before. */
  private static boolean isQuick(Answer answer, Presentation wanted) {
    return answer.body().size() < LARGE || (!wanted.pretty() && answer.body().compressed() != null);
  }

  /** Presents an answer that is known to be small. */
  public Answer presentNow(Answer answer, Presentation wanted) {
    Format format = answer.format();
    Answer shown = answer;
    if (wanted.pretty() && format != null && !answer.body().isEmpty()) {
      shown = Answer.of(answer.status(), format, indented(answer, format), answer.headers());
    }
    return wanted.gzip() && isWorthIt(shown) ? compressed(shown) : shown;
  }

  /** Images and most documents are compressed already. */
  private boolean isWorthIt(Answer answer) {
    return answer.body().size() >= compression.minBytes()
        && (answer.format() != null || isText(answer.contentType().toString()));
  }

  private static boolean isText(String contentType) {
    return contentType.startsWith("text/") || contentType.startsWith("application/json");
  }

  private static Body indented(Answer answer, Format format) {
    ByteBuffer plain = answer.body().inHeap();
    return Body.of(format == Format.JSON ? IndentedJson.of(plain) : IndentedXml.of(plain));
  }

  private Answer compressed(Answer answer) {
    List<Header> headers = new ArrayList<>(answer.headers());
    headers.add(GZIP);
    return new Answer(
        answer.status(),
        answer.contentType(),
        answer.body().compressed(plain -> Gzip.compress(plain, compression.level())),
        headers);
  }
}
