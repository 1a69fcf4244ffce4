package org.janusfhir.app.observability;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has the platform's warnings of blocked event loops say what they do. Otherwise a loop must have
 * been blocked for five seconds before one reads where.
 */
@ApplicationScoped
public class BlockedLoops implements VertxOptionsCustomizer {
  @Override
  public void accept(VertxOptions options) {
    options
        .setWarningExceptionTime(options.getMaxEventLoopExecuteTime())
        .setWarningExceptionTimeUnit(options.getMaxEventLoopExecuteTimeUnit());
  }
}
