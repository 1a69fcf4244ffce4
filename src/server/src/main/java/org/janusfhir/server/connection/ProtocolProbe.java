package org.janusfhir.server.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.SslHandler;

/**
 * Waits at the start of a connection until it is known which protocol the client speaks, and puts a
 * {@link RequestGuard} behind the decoder if it is HTTP/1. The handlers of HTTP/1 are there only
 * once a byte has come that HTTP/2 does not begin with, and with that byte a whole request may
 * come, so the first bytes are handed on one by one.
 */
final class ProtocolProbe extends ChannelInboundHandlerAdapter {
  /** What HTTP/2 begins with, RFC 9113 §3.4. */
  private static final int PREFACE_LENGTH = 24;

  private int handedOn;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      context.fireChannelRead(message);
      return;
    }
    ChannelPipeline pipeline = context.pipeline();
    ChannelHandlerContext tls = pipeline.context(SslHandler.class);
    if (tls != null && pipeline.first() == this) {
      // What is readable comes behind that one.
      pipeline.addAfter(tls.name(), null, new ProtocolProbe());
      pipeline.remove(this);
      context.fireChannelRead(bytes);
      return;
    }
    while (decoder(pipeline) == null && handedOn < PREFACE_LENGTH && bytes.isReadable()) {
      handedOn++;
      context.fireChannelRead(bytes.readRetainedSlice(1));
    }
    ChannelHandlerContext decoder = decoder(pipeline);
    if (decoder != null) {
      pipeline.addAfter(decoder.name(), null, new RequestGuard());
    }
    if (decoder != null || handedOn == PREFACE_LENGTH) {
      pipeline.remove(this);
    }
    if (bytes.isReadable()) {
      context.fireChannelRead(bytes);
    } else {
      bytes.release();
    }
  }

  private static ChannelHandlerContext decoder(ChannelPipeline pipeline) {
    return pipeline.context(HttpRequestDecoder.class);
  }
}
