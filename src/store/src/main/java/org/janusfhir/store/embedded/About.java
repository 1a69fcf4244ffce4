package org.janusfhir.store.embedded;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.store.StoreException;

/** What a store says about itself: its format, the revision of its index, its secret. */
final class About {
  /** To be raised when an older Janus could not read what a newer one writes. */
  static final int FORMAT = 1;

  /** What is extracted, and how it lies there. */
  private static final int INDEX_REVISION = IndexEntries.LAYOUT << 16 | SearchIndex.REVISION;

  private static final String FORMAT_KEY = "format";
  private static final String INDEX_KEY = "index";
  private static final String SECRET_KEY = "secret";
  private static final int SECRET_BYTES = 32;

  private final MVMap<String, byte[]> map;

  private About(MVMap<String, byte[]> map) {
    this.map = map;
  }

  static About of(MVStore store) {
    MVMap.Builder<String, byte[]> about = new MVMap.Builder<String, byte[]>();
    about.keyType(StringDataType.INSTANCE).valueType(BytesType.INSTANCE);
    return new About(store.openMap("about", about));
  }

  /** Describes a new store. */
  void initialize() {
    renewSecret();
    describe();
  }

  /** Describes a copy of a store that is as this Janus would make it. */
  void initialize(byte[] secret) {
    map.put(SECRET_KEY, secret.clone());
    describe();
  }

  private void describe() {
    map.put(FORMAT_KEY, number(FORMAT));
    setIndexCurrent();
  }

  /** Gives the store a secret that no other has. */
  void renewSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    map.put(SECRET_KEY, secret);
  }

  /**
   * Refuses a store this Janus cannot read.
   *
   * @throws StoreException if a newer Janus wrote it or it is not complete
   */
  void check() {
    byte[] secret = map.get(SECRET_KEY);
    byte[] format = map.get(FORMAT_KEY);
    if (format == null || secret == null || secret.length != SECRET_BYTES) {
      throw new StoreException("it does not say what it is", null);
    }
    int written = ByteBuffer.wrap(format).getInt();
    if (written > FORMAT) {
      throw new StoreException(
          "The store has format "
              + written
              + ", this Janus knows formats up to "
              + FORMAT
              + ": start the newer Janus that wrote it",
          null);
    }
  }

  byte[] secret() {
    return map.get(SECRET_KEY).clone();
  }

  boolean indexCurrent() {
    byte[] revision = map.get(INDEX_KEY);
    return revision != null && ByteBuffer.wrap(revision).getInt() == INDEX_REVISION;
  }

  void setIndexCurrent() {
    map.put(INDEX_KEY, number(INDEX_REVISION));
  }

  void setIndexIncomplete() {
    map.remove(INDEX_KEY);
  }

  private static byte[] number(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }
}
