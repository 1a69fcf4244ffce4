package org.janusfhir.server.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

/**
 * Ends an HTTP/1 connection whose client costs more than it should: that is idle for long, sends a
 * request slowly or not to its end, or does not take its answers. If an answer can still be given,
 * it is. It sits behind decoder and encoder, and its {@link LoopWatch} has it look once a second.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be sent or closed is closed
final class ConnectionGuard extends ChannelDuplexHandler implements LoopWatch.Watched {
  private static final int NEVER = -1;

  /** Requests that are answered at once are given on without a turn of other connections. */
  private static final int MOST_IN_TURN = 16;

  /** How long a client may take to hear that its connection ends. */
  private static final int LAST_SECONDS = 3;

  private final ConnectionLimits limits;
  private final Pace body;
  private final Pace answers;
  private ChannelHandlerContext context;
  private LoopWatch watch;

  /** Null if none wait. */
  private WaitingRequests waiting;

  private int unanswered;
  private int inTurn;

  /** Whether a request has begun and not ended. */
  private boolean receiving;

  private boolean newRequest;
  private long received;

  /** Whether what was read became a part of a request. */
  private boolean passed;

  /** Since when there has been a beginning of a request. */
  private int headSince = NEVER;

  /** Whether there has been a request since the last look. */
  private boolean busy;

  private int busyAt;

  /** Whether an answer has been written since the last look. */
  private boolean answered;

  /** Whether what else comes from the client is not looked at. */
  private boolean deaf;

  private boolean inputEnded;

  /** Whether to close as soon as there is nothing to answer. */
  private boolean closing;

  private int lastSince = NEVER;

  ConnectionGuard(ConnectionLimits limits) {
    this.limits = limits;
    this.body = new Pace(limits);
    this.answers = new Pace(limits);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    context = added;
    watch = LoopWatch.of(added.channel().eventLoop());
    watch.add(this);
    busyAt = watch.now();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext removed) {
    watch.remove(this);
    if (waiting != null) {
      waiting.drop();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object message) {
    if (deaf) {
      ReferenceCountUtil.release(message);
      return;
    }
    passed = true;
    if (message instanceof HttpRequest) {
      headSince = NEVER; // it is there, however long it waits
    }
    if (waiting == null && !(message instanceof HttpRequest && mustWait())) {
      pass(message);
      return;
    }
    if (waiting == null) {
      waiting = new WaitingRequests(context.channel().config());
    }
    if (!waiting.add(message)) {
      context.close();
    }
  }

  /**
   * While an answer is being made, the next request waits here: given on, it would be answered
   * right after, whether or not the client takes its answers.
   */
  private boolean mustWait() {
    return unanswered > 0 || inTurn >= MOST_IN_TURN || !context.channel().isWritable();
  }

  private void pass(Object message) {
    if (message == LastHttpContent.EMPTY_LAST_CONTENT) {
      receiving = false;
    } else if (message instanceof HttpRequest request) {
      unanswered++;
      inTurn++;
      busy = true;
      receiving = true;
      newRequest = true;
      closing |= request.decoderResult() instanceof UnreadableRequest;
    } else if (message instanceof HttpContent content) {
      received += content.content().readableBytes();
      receiving = !(content instanceof LastHttpContent);
      if (content.decoderResult().isFailure()) {
        content.setDecoderResult(DecoderResult.failure(BrokenRequestException.malformed()));
        end();
      }
    }
    context.fireChannelRead(message);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext from) {
    if (!passed && !receiving && headSince == NEVER) {
      headSince = watch.now();
    }
    passed = false;
    inTurn = 0;
    context.fireChannelReadComplete();
    if (waiting != null) {
      later();
    }
  }

  @Override
  public void write(ChannelHandlerContext from, Object message, ChannelPromise promise) {
    context.write(message, promise);
    if (message instanceof LastHttpContent && !isInformational(message)) {
      unanswered--;
      answered = true;
      if (waiting != null) {
        later();
      } else if (unanswered == 0 && (inputEnded || (closing && lastSince != NEVER))) {
        closeWhenSent();
      }
    }
  }

  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext from) {
    if (waiting != null && from.channel().isWritable()) {
      later();
    }
    context.fireChannelWritabilityChanged();
  }

  /** Not at once, as this may be called from the midst of a flush. */
  private void later() {
    context.executor().execute(this::passWaiting);
  }

  private void passWaiting() {
    if (waiting == null || context.isRemoved()) {
      return;
    }
    WaitingRequests now = waiting;
    inTurn = 0;
    now.goOn();
    while (!now.isEmpty() && !deaf) {
      if (now.first() instanceof HttpRequest && mustWait()) {
        now.stop();
        break;
      }
      pass(now.take());
    }
    if (now.isEmpty()) {
      waiting = null;
    }
    context.fireChannelReadComplete();
    if (waiting != null && inTurn >= MOST_IN_TURN) {
      later();
    } else if (waiting == null && inputEnded && unanswered == 0) {
      closeWhenSent();
    }
  }

  /** A client that sends no more may still want its answers. */
  @Override
  public void userEventTriggered(ChannelHandlerContext from, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      inputEnded = true;
      headSince = NEVER;
      if (deaf) {
        context.close();
      } else if (receiving) {
        fail(BrokenRequestException.malformed());
      } else if (unanswered == 0 && waiting == null) {
        closeWhenSent();
      }
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void look(int now) {
    if (lastSince != NEVER) {
      if (now - lastSince >= LAST_SECONDS) {
        context.close();
      }
      return;
    }
    long unsent = unsent();
    if (unsent > 0) {
      lookAtAnswers(now, unsent);
      return;
    }
    answers.stop();
    if (receiving && waiting == null) {
      lookAtBody(now);
    } else if (headSince != NEVER && waiting == null) {
      if (limits.isOver(headSince, now)) {
        refuse();
      }
    } else if (busy || unanswered > 0) {
      busy = false;
      busyAt = now;
    } else if (limits.isIdle(busyAt, now)) {
      context.close();
    }
  }

  private void lookAtAnswers(int now, long unsent) {
    if (answered) {
      answered = false;
      answers.restart(now, -unsent);
    } else if (answers.isTooSlow(now, -unsent)) {
      // Resets it: otherwise the system would go on trying to get rid of what it has.
      context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
      context.close();
    }
  }

  private void lookAtBody(int now) {
    boolean read = context.channel().config().isAutoRead();
    if (newRequest || (!read && unanswered > 0)) {
      newRequest = false;
      body.restart(now, received);
    } else if (body.isTooSlow(now, received)) {
      fail(BrokenRequestException.slow());
    }
  }

  /** Bytes of answers that the client has not taken. */
  private long unsent() {
    ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
  }

  /** Answers the beginning of a request. */
  private void refuse() {
    pass(UnreadableRequest.none(BrokenRequestException.slow()));
    pass(LastHttpContent.EMPTY_LAST_CONTENT);
    end();
    context.fireChannelReadComplete();
  }

  /** Answers a request whose body will not come, unless it has been answered without. */
  private void fail(Throwable why) {
    end();
    if (unanswered == 0) {
      closeWhenSent();
      return;
    }
    DefaultHttpContent broken = new DefaultHttpContent(Unpooled.EMPTY_BUFFER);
    broken.setDecoderResult(DecoderResult.failure(why));
    context.fireChannelRead(broken);
    context.fireChannelReadComplete();
  }

  private void end() {
    deaf = true;
    closing = true;
    lastSince = watch.now();
  }

  private void closeWhenSent() {
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> close());
  }

  /**
   * The platform closes as soon as it has found something wrong, and has written the answer by then
   * or will do so soon.
   */
  @Override
  public void close(ChannelHandlerContext from, ChannelPromise promise) {
    if (!closing || !from.channel().isActive()) {
      context.close(promise);
      return;
    }
    from.channel().closeFuture().addListener(closed -> promise.trySuccess());
    if (lastSince == NEVER || unanswered == 0) {
      closeWhenSent();
    }
  }

  /**
   * Closes such that a client that is still sending gets to read the answer: the network takes it
   * back from who is told that what he sends is not wanted, RFC 9112 §9.6.
   */
  private void close() {
    boolean canBeHalf = context.pipeline().get(SslHandler.class) == null;
    if (closing && !inputEnded && canBeHalf && context.channel() instanceof DuplexChannel channel) {
      if (!channel.isOutputShutdown()) {
        deaf = true;
        lastSince = watch.now();
        channel.config().setAutoRead(true);
        channel.shutdownOutput();
      }
    } else {
      context.close();
    }
  }
}
