package org.janusfhir.app.executable;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayDeque;
import java.util.Queue;

/** Passes what comes over a connection to the executable, and what that answers back. */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be passed on closes the connection
final class Handover extends ChannelInboundHandlerAdapter {
  /** What the first record of TLS begins with, RFC 8446 §5.1. */
  private static final int HANDSHAKE = 22;

  private final Executable executable;

  /** What came before the executable was connected to. */
  private final Queue<Object> waiting = new ArrayDeque<>();

  private boolean connecting;
  private Channel target;

  Handover(Executable executable) {
    this.executable = executable;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (target != null) {
      target.writeAndFlush(message);
      return;
    }
    waiting.add(message);
    if (!connecting && message instanceof ByteBuf bytes && bytes.isReadable()) {
      connecting = true;
      boolean tls = bytes.getByte(bytes.readerIndex()) == HANDSHAKE;
      // may have to start it first
      Infrastructure.getDefaultExecutor().execute(() -> connect(context.channel(), tls));
    }
  }

  private void connect(Channel client, boolean tls) {
    int port;
    try {
      port = executable.port(tls);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
    new Bootstrap()
        .group(client.eventLoop())
        .channel(client.getClass())
        .handler(new Answers(client))
        .connect("127.0.0.1", port)
        .addListener((ChannelFutureListener) done -> connected(client, done));
  }

  private void connected(Channel client, ChannelFuture done) {
    if (!done.isSuccess()) {
      client.close();
      return;
    }
    target = done.channel();
    waiting.forEach(target::writeAndFlush);
    waiting.clear();
    if (!client.isActive()) {
      target.close();
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    // nobody behind this one has read anything
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    if (target != null) {
      target.close();
    }
    context.fireChannelInactive();
  }

  /** Passes answers on, past all that the application under test has in its connections. */
  private static final class Answers extends ChannelInboundHandlerAdapter {
    private final Channel client;

    Answers(Channel client) {
      this.client = client;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      client.pipeline().firstContext().writeAndFlush(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      client
          .pipeline()
          .firstContext()
          .writeAndFlush(Unpooled.EMPTY_BUFFER)
          .addListener(ChannelFutureListener.CLOSE);
    }
  }
}
