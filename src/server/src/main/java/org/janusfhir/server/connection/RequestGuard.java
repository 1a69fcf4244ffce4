package org.janusfhir.server.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.HostAndPort;
import java.util.Locale;

/**
 * Looks at the requests of an HTTP/1 connection before the platform does.
 *
 * <p>An offer to upgrade to HTTP/2 is taken back, as RFC 9113 §3.1 has it since it dropped the
 * upgrade: answers here are ready at once, and common clients (that of the JDK 17, curl 7) lose a
 * body of some size that follows right behind the 101.
 *
 * <p>A request that cannot be read is handed on as an {@link UnreadableRequest}, the last of its
 * connection.
 */
final class RequestGuard extends ChannelInboundHandlerAdapter {
  private static final String H2C = "h2c";

  private boolean first = true;

  /** The host of the request before, which is most often that of all requests of a connection. */
  private String host;

  /** Whether the request is the last that its client wants to be answered. */
  private boolean closes;

  /** What comes after the last request is let go here: the platform forgets to. */
  private boolean last;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (last) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (message instanceof HttpRequest request) {
      Throwable wrong = wrong(request);
      if (wrong != null) {
        last = true;
        context.fireChannelRead(UnreadableRequest.of(request, wrong));
        context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        return;
      }
      if (first) {
        first = false;
        stay(request.headers());
      }
      closes = closes(request);
    }
    last = closes && message instanceof LastHttpContent;
    context.fireChannelRead(message);
  }

  private Throwable wrong(HttpRequest request) {
    Throwable wrong = UnreadableRequest.wrong(request);
    String said = request.headers().get(HttpHeaderNames.HOST);
    if (wrong != null || (said != null && said.equals(host))) {
      return wrong;
    }
    boolean needed = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    boolean valid = said == null ? !needed : HostAndPort.parseAuthority(said, -1) != null;
    host = said;
    return valid ? null : new IllegalArgumentException("host");
  }

  /** Whether the platform closes the connection when it has answered; it decides so by the same. */
  private static boolean closes(HttpRequest request) {
    HttpHeaders headers = request.headers();
    return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        ? headers.contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)
        : !headers.contains(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE, true);
  }

  /** Only the first request of a connection can offer to change its protocol. */
  private static void stay(HttpHeaders headers) {
    for (String upgrade : headers.getAll(HttpHeaderNames.UPGRADE)) {
      if (upgrade.toLowerCase(Locale.ROOT).contains(H2C)) {
        headers.remove(HttpHeaderNames.UPGRADE);
        return;
      }
    }
  }
}
