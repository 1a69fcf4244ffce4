package org.janusfhir.server.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends what costs more than it should of an HTTP/2 connection: streams whose request does not come
 * to its end, or whose answer is not taken, and the connection if there is no stream for long. How
 * many bytes of a stream have moved is not known here, so a client is slow if it says nothing and
 * takes nothing at all for as long as its patience, or needs ten times that.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be sent or closed is closed
final class StreamGuard extends ChannelInboundHandlerAdapter implements LoopWatch.Watched {
  private static final int IN_ALL = 10;

  private final ConnectionLimits limits;
  private final Http2ConnectionHandler handler;
  private final Http2Connection.PropertyKey key;
  private ChannelHandlerContext context;
  private LoopWatch watch;
  private boolean heard;
  private int heardAt;
  private int busyAt;

  /** What may be sent on the connection, which changes with what is sent. */
  private int window;

  StreamGuard(ConnectionLimits limits, Http2ConnectionHandler handler) {
    this.limits = limits;
    this.handler = handler;
    this.key = handler.connection().newKey();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    watch = LoopWatch.of(added.channel().eventLoop());
    watch.add(this);
    heardAt = watch.now();
    busyAt = watch.now();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    watch.remove(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object message) {
    heard = true;
    context.fireChannelRead(message);
  }

  /** A connection that is closed on one side is of no use in HTTP/2. */
  @Override
  public void userEventTriggered(ChannelHandlerContext from, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void look(int now) {
    if (heard) {
      heard = false;
      heardAt = now;
    }
    Http2Connection connection = handler.connection();
    int left = connection.remote().flowController().windowSize(connection.connectionStream());
    if (left != window) {
      window = left;
      heardAt = now;
    }
    if (connection.numActiveStreams() > 0) {
      busyAt = now;
      endSlow(connection, now);
    } else if (limits.isIdle(busyAt, now)) {
      context.channel().close();
    }
  }

  private void endSlow(Http2Connection connection, int now) {
    List<Http2Stream> slow = new ArrayList<>();
    try {
      connection.forEachActiveStream(
          stream -> {
            if (isSlow(connection, stream, now)) {
              slow.add(stream);
            }
            return true;
          });
    } catch (Http2Exception e) {
      // Nothing above throws it.
      context.close();
    }
    ChannelHandlerContext of = context.pipeline().context(handler);
    for (Http2Stream stream : slow) {
      handler.resetStream(of, stream.id(), Http2Error.CANCEL.code(), of.newPromise());
    }
    if (!slow.isEmpty()) {
      of.flush();
    }
  }

  private boolean isSlow(Http2Connection connection, Http2Stream stream, int now) {
    boolean itsTurn =
        stream.state().remoteSideOpen()
            || connection.remote().flowController().hasFlowControlled(stream);
    if (!itsTurn) {
      stream.removeProperty(key);
      return false;
    }
    Integer since = stream.getProperty(key);
    if (since == null) {
      stream.setProperty(key, now);
      return false;
    }
    boolean silent = limits.isOver(Math.max(since, heardAt), now);
    return silent || now - since > IN_ALL * limits.patience().toSeconds();
  }
}
