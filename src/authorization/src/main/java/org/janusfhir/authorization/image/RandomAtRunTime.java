package org.janusfhir.authorization.image;

import java.security.SecureRandom;

/** Random numbers of the process that asks, instead of the one in which an image was built. */
final class RandomAtRunTime {
  private RandomAtRunTime() {}

  /** Takes the place of a field that would keep one. */
  static SecureRandom get() {
    return new SecureRandom();
  }
}
