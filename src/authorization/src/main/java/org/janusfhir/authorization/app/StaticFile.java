package org.janusfhir.authorization.app;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A file of an app, in memory.
 *
 * @param contentType its media type with its charset
 * @param body its bytes
 * @param entityTag changes whenever they do; in quotes, as HTTP writes it
 */
record StaticFile(String contentType, Buffer body, String entityTag) {
  private static final int TAG_BYTES = 12;

  /**
   * A file that was built into the application.
   *
   * @param resource its path on the class path
   */
  static StaticFile read(String resource) {
    byte[] bytes = bytes(resource);
    return new StaticFile(contentType(resource), Buffer.buffer(bytes), entityTag(bytes));
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = StaticFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String name) {
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "html" -> "text/html";
          case "js" -> "text/javascript";
          case "css" -> "text/css";
          default -> "text/plain";
        };
    return type + "; charset=utf-8";
  }

  private static String entityTag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      return '"' + text.substring(0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
