package org.janusfhir.server.connection;

import io.netty.channel.ChannelConfig;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a client has sent of further requests while answers to earlier ones wait for it, so that
 * answers do not pile up for a client that does not take them. Meanwhile nothing more is read.
 */
final class WaitingRequests {
  /** Two for each request without a body; nobody who means well has that many on their way. */
  private static final int MOST = 512;

  private final ChannelConfig config;
  private final Queue<Object> messages = new ArrayDeque<>();
  private boolean stopped;

  WaitingRequests(ChannelConfig config) {
    this.config = config;
  }

  /** Keeps a message, and says whether there was room for it. */
  boolean add(Object message) {
    if (messages.size() == MOST) {
      ReferenceCountUtil.release(message);
      return false;
    }
    messages.add(message);
    stop();
    return true;
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Null if there is none. */
  Object first() {
    return messages.peek();
  }

  Object take() {
    return messages.remove();
  }

  /** Reads no more; whoever else has stopped reading goes on with it when they want to. */
  void stop() {
    if (config.isAutoRead()) {
      config.setAutoRead(false);
      stopped = true;
    }
  }

  /** Reads again, unless somebody else had stopped. */
  void goOn() {
    if (stopped) {
      stopped = false;
      config.setAutoRead(true);
    }
  }

  void drop() {
    while (!messages.isEmpty()) {
      ReferenceCountUtil.release(messages.remove());
    }
  }
}
