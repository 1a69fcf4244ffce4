package org.janusfhir.app;

import io.quarkus.runtime.QuarkusBindException;
import org.janusfhir.server.WrongConfigurationException;
import org.janusfhir.store.StoreException;
import org.jboss.logging.Logger;

/**
 * Ends the process. What an operator can put right is told in a sentence on the error stream, what
 * only a developer can with all there is to know.
 */
final class StartFailure {
  private StartFailure() {}

  static void exit(Integer code, Throwable failure) {
    if (failure != null) {
      String advice = advice(failure);
      if (advice == null) {
        Logger.getLogger(StartFailure.class).error("event=start-failed", failure);
      } else {
        System.err.println("Janus cannot start. " + advice);
      }
    }
    System.exit(code);
  }

  private static String advice(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof QuarkusBindException) {
        return "Another process uses its port: set quarkus.http.port to another.";
      }
      boolean known =
          cause instanceof WrongConfigurationException
              || cause instanceof StoreException
              || cause instanceof io.smallrye.config.ConfigValidationException;
      if (known) {
        return cause.getMessage();
      }
    }
    return null;
  }
}
