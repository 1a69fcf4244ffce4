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
      String ofPlatform = ofPlatform(cause);
      if (ofPlatform != null) {
        return ofPlatform;
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

  /** What settings of the platform are wrong, which it says itself before anything of ours runs. */
  private static String ofPlatform(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    if (!(cause instanceof IllegalStateException) || trace.length == 0) {
      return null;
    }
    String said = cause.getMessage() == null ? "" : cause.getMessage();
    if (said.contains("quarkus.http.insecure-requests")) {
      return "Without a certificate there is no https to lead clients to: set quarkus.tls.key-store.*"
          + " to one, or leave quarkus.http.insecure-requests out.";
    }
    if (trace[0].getClassName().startsWith("io.quarkus.tls.")) {
      Throwable root = root(cause);
      String why = root == cause ? "" : " (" + root.getMessage() + ')';
      return "The certificate cannot be used: "
          + said
          + why
          + ". Check the files and passwords that quarkus.tls.key-store.* names.";
    }
    return null;
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
