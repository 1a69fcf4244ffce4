package org.janusfhir.server.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks after every connection that is accepted, by the way Netty offers for it. It does what the
 * platform above has no settings for: offers to upgrade to HTTP/2 are not taken, though clients
 * that begin with HTTP/2 are served; requests that cannot be read are handed on to be refused in
 * FHIR; clients that are slow or silent do not stay; clients that have sent all they have to say
 * still get their answers.
 */
public final class ServedConnections extends ChannelInitializerExtension {
  private static final String SWITCHED_ON = "serviceload";

  private static final AtomicInteger OPEN = new AtomicInteger();

  @SuppressWarnings("NonFinalStaticField") // Netty makes objects of this class, not the application
  private static volatile ConnectionLimits limits = ConnectionLimits.USUAL;

  /** For Netty. */
  public ServedConnections() {}

  /**
   * Makes Netty use this class. Must be called before Netty opens its first connection.
   *
   * @return whether Netty can find it
   */
  public static boolean install() {
    if (System.getProperty(EXTENSIONS_SYSTEM_PROPERTY) == null) {
      System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, SWITCHED_ON);
    }
    return SWITCHED_ON.equals(System.getProperty(EXTENSIONS_SYSTEM_PROPERTY))
        && ServiceLoader.load(
                ChannelInitializerExtension.class, ServerBootstrap.class.getClassLoader())
            .stream()
            .anyMatch(provider -> provider.type().equals(ServedConnections.class));
  }

  /** Sets what clients may do with connections that they open from now on. */
  public static void limit(ConnectionLimits those) {
    limits = those;
  }

  /** How many connections are open. */
  public static int open() {
    return OPEN.get();
  }

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    ConnectionLimits its = limits;
    boolean room = OPEN.incrementAndGet() <= its.connections();
    channel.closeFuture().addListener(closed -> OPEN.decrementAndGet());
    channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    channel.pipeline().addFirst(room ? new ProtocolProbe(its) : new TurnedAway());
  }
}
