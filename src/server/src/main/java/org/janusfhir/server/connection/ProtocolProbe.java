package org.janusfhir.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslHandler;

/**
 * Waits at the start of a connection until it is known which protocol the client speaks, and puts
 * the guards of that one where they belong. The handlers of HTTP/1 are there only once a byte has
 * come that HTTP/2 does not begin with, and with that byte a whole request may come, so the first
 * bytes are handed on one by one.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be sent or closed is closed
final class ProtocolProbe extends ChannelInboundHandlerAdapter implements LoopWatch.Watched {
  /** What HTTP/2 begins with, RFC 9113 §3.4. */
  private static final int PREFACE_LENGTH = 24;

  private final ConnectionLimits limits;
  private ChannelHandlerContext context;
  private LoopWatch watch;
  private int since;
  private int handedOn;

  ProtocolProbe(ConnectionLimits limits) {
    this.limits = limits;
  }

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

  /** How long a handshake of TLS may take, the platform knows. */
  @Override
  public void look(int now) {
    if (handedOn == 0 ? limits.isIdle(since, now) : limits.isOver(since, now)) {
      context.close();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext from, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      context.fireChannelRead(message);
      return;
    }
    ChannelPipeline pipeline = context.pipeline();
    ChannelHandlerContext tls = tls(pipeline);
    if (tls != null && pipeline.first() == this) {
      // What is readable comes behind that one.
      pipeline.addAfter(tls.name(), null, new ProtocolProbe(limits));
      pipeline.remove(this);
      context.fireChannelRead(bytes);
      return;
    }
    while (decoder(pipeline) == null && handedOn < PREFACE_LENGTH && bytes.isReadable()) {
      handedOn++;
      context.fireChannelRead(bytes.readRetainedSlice(1));
    }
    if (addGuards(pipeline) || handedOn == PREFACE_LENGTH) {
      pipeline.remove(this);
    }
    if (bytes.isReadable()) {
      context.fireChannelRead(bytes);
    } else {
      bytes.release();
    }
  }

  private boolean addGuards(ChannelPipeline pipeline) {
    ChannelHandlerContext decoder = decoder(pipeline);
    if (decoder != null) {
      pipeline.addAfter(decoder.name(), null, new RequestGuard());
      ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
      pipeline.addAfter(encoder.name(), null, new ConnectionGuard(limits));
      return true;
    }
    ChannelHandlerContext streams = pipeline.context(Http2ConnectionHandler.class);
    if (streams != null && handedOn == PREFACE_LENGTH) {
      Http2ConnectionHandler handler = (Http2ConnectionHandler) streams.handler();
      pipeline.addBefore(streams.name(), null, new StreamGuard(limits, handler));
    }
    return false;
  }

  /** The handler of TLS, or the one that chooses it by the name that the client gives (SNI). */
  private static ChannelHandlerContext tls(ChannelPipeline pipeline) {
    ChannelHandlerContext tls = pipeline.context(SslHandler.class);
    return tls == null ? pipeline.context(SniHandler.class) : tls;
  }

  private static ChannelHandlerContext decoder(ChannelPipeline pipeline) {
    return pipeline.context(HttpRequestDecoder.class);
  }
}
