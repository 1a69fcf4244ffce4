package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id by which a client and the logs talk about the same request. */
public final class RequestId {
  /** The header it is sent in, both ways. */
  public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

  private static final int MAX_LENGTH = 64;

  private RequestId() {}

  /** The client's own if it is 1 to 64 of A-Z a-z 0-9 . _ and -, else a new one. */
  public static String of(HttpServerRequest http) {
    String sent = http.headers().get(HEADER);
    return sent != null && isWellFormed(sent) ? sent : random();
  }

  /** Makes sure that a request has one, so that whoever asks for it later gets the same. */
  public static void settle(HttpServerRequest http) {
    http.headers().set(HEADER, of(http));
  }

  private static boolean isWellFormed(String id) {
    int length = id.length();
    if (length == 0 || length > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      boolean allowed =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '.'
              || c == '_';
      if (!allowed) {
        return false;
      }
    }
    return true;
  }

  /** A UUID; nobody must be unable to guess it, so the secure generator is not needed. */
  private static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
