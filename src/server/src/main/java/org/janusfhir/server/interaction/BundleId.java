package org.janusfhir.server.interaction;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of Bundles that are made for one answer. */
public final class BundleId {
  private BundleId() {}

  /** A random UUID; nobody must be unable to guess it, so the secure generator is not needed. */
  public static String random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
