package org.janusfhir.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * A connection beyond those that may be open: whatever it asks in HTTP/1, it is told to come back,
 * and is closed within two seconds.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be sent or closed is closed
final class TurnedAway extends ChannelInboundHandlerAdapter implements LoopWatch.Watched {
  private static final byte[] ANSWER =
      """
      HTTP/1.1 503 Service Unavailable\r
      Retry-After: 5\r
      Connection: close\r
      Content-Length: 0\r
      \r
      """
          .getBytes(StandardCharsets.US_ASCII);

  private static final byte FIRST_OF_TLS = 22;

  private ChannelHandlerContext context;
  private LoopWatch watch;
  private int since;

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    watch = LoopWatch.of(added.channel().eventLoop());
    watch.add(this);
    since = watch.now();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    watch.remove(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object message) {
    boolean tls =
        message instanceof ByteBuf bytes
            && bytes.isReadable()
            && bytes.getByte(bytes.readerIndex()) == FIRST_OF_TLS;
    ReferenceCountUtil.release(message);
    if (tls) {
      context.close();
    } else {
      context
          .writeAndFlush(Unpooled.wrappedBuffer(ANSWER))
          .addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void look(int now) {
    if (now - since >= 2) {
      context.close();
    }
  }
}
