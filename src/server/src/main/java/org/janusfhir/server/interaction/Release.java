package org.janusfhir.server.interaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * Which Janus this is.
 *
 * @param version of the software
 * @param dateMillis when it was built, milliseconds since 1970
 */
public record Release(String version, long dateMillis) {
  private static final String FILE = "/META-INF/janus-release.properties";

  /** What the build wrote down. */
  public static Release current() {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream(FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Release(
        properties.getProperty("version"),
        Instant.parse(properties.getProperty("built")).toEpochMilli());
  }
}
