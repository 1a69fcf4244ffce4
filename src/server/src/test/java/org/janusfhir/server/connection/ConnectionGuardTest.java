package org.janusfhir.server.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose request is given up, and whose only waits for the one before. */
class ConnectionGuardTest {
  private static final ConnectionLimits LIMITS = ConnectionLimits.USUAL;
  private static final String HEAD = " HTTP/1.1\r\nHost: a\r\n\r\n";

  private final ConnectionGuard guard = new ConnectionGuard(LIMITS);
  private final EmbeddedChannel channel = new EmbeddedChannel(new HttpServerCodec(), guard);

  @AfterEach
  void close() {
    channel.finishAndReleaseAll();
  }

  @Test
  void theBeginningOfARequestIsAnsweredWhenItsTimeIsOver() {
    // Given
    send("GET /slow HTTP/1.1\r\nHo");
    lookAgain(0);
    assertThat(asked()).isEmpty();

    // When
    lookAgain(LIMITS.patience().toSeconds() + 1);

    // Then: in its place stands one that says so
    HttpRequest refused = channel.readInbound();
    assertThat(refused.decoderResult()).isInstanceOf(UnreadableRequest.class);
  }

  @Test
  void aHeadThatCameInPiecesIsThereWhileItWaitsForTheAnswerBefore() {
    // Given
    send("GET /first" + HEAD);
    send("GET /second HTTP/1.1\r\nHo");
    send("st: a\r\n\r\n");

    // When
    lookAgain(LIMITS.patience().toSeconds() + 1);

    // Then
    assertThat(asked()).containsExactly("/first");
    answer();
    assertThat(asked()).containsExactly("/second");
    answer();
    assertThat(channel.isOpen()).isTrue();
  }

  @Test
  void whoWaitsIsNotGivenUpForWhatComesBehind() {
    // Given: the platform may read on while a request waits here
    send("GET /first" + HEAD);
    send("GET /second" + HEAD);
    send("GET /third HTTP/1.1\r\nHo");

    // When
    lookAgain(LIMITS.patience().toSeconds() + 1);

    // Then
    assertThat(asked()).containsExactly("/first");
    answer();
    assertThat(asked()).containsExactly("/second");
    send("st: a\r\n\r\n");
    answer();
    assertThat(asked()).containsExactly("/third");
  }

  private void send(String bytes) {
    channel.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
  }

  private void answer() {
    channel.writeOutbound(
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
    channel.releaseOutbound();
  }

  /** As it is looked at so many seconds from now. */
  private void lookAgain(long seconds) {
    guard.look(Math.toIntExact(LoopWatch.of(channel.eventLoop()).now() + seconds));
  }

  /** What has been given on since this was last asked for. */
  private List<String> asked() {
    List<String> asked = new ArrayList<>();
    for (Object message = channel.readInbound(); message != null; message = channel.readInbound()) {
      if (message instanceof HttpRequest request) {
        asked.add(request.uri());
      }
      ReferenceCountUtil.release(message);
    }
    return asked;
  }
}
