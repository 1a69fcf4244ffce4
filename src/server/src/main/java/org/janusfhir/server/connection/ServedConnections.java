package org.janusfhir.server.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import java.util.ServiceLoader;

/**
 * Looks after every connection that is accepted, by the way Netty offers for it. It does two things
 * that the platform above has no settings for: offers to upgrade to HTTP/2 are not taken, though
 * clients that begin with HTTP/2 are served, and requests that cannot be read are handed on to be
 * refused in FHIR.
 */
public final class ServedConnections extends ChannelInitializerExtension {
  private static final String SWITCHED_ON = "serviceload";

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

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    channel.pipeline().addFirst(new ProtocolProbe());
  }
}
