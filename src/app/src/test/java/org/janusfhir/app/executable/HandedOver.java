package org.janusfhir.app.executable;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.arc.Arc;

/**
 * Hands every connection of the application under test to the executable, if the tests were given
 * one. Netty finds it among the services.
 */
public final class HandedOver extends ChannelInitializerExtension {
  /** For Netty. */
  public HandedOver() {}

  @Override
  public void postInitializeServerChildChannel(Channel channel) {
    if (Executable.given()) {
      Executable executable = Arc.container().instance(Executable.class).get();
      channel.pipeline().addFirst(new Handover(executable));
    }
  }
}
