package org.janusfhir.server.http;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/**
 * The body of an answer. Nobody changes its bytes, so that many answers can share one, and with it
 * its compressed form, which is made when it is first wanted.
 */
public final class Body {
  /** No body. */
  public static final Body NONE = of(new byte[0]);

  /** From this size on, copying costs more than what memory outside the heap costs. */
  private static final int LARGE = 8 * 1024;

  private final boolean kept;
  private volatile ByteBuffer bytes;
  private volatile Body compressed;
  private volatile boolean sent;

  private Body(ByteBuffer bytes, boolean kept) {
    this.bytes = bytes;
    this.kept = kept;
  }

  /** Those bytes, not copied, so nobody may change them any more. */
  public static Body of(ByteBuffer bytes) {
    return new Body(bytes, false);
  }

  /** Those bytes, not copied, so nobody may change them any more. */
  public static Body of(byte[] bytes) {
    return new Body(ByteBuffer.wrap(bytes), false);
  }

  /** The same, but of an answer that is kept to be given again. */
  public static Body kept(ByteBuffer bytes) {
    return new Body(bytes, true);
  }

  /** In bytes. */
  public int size() {
    return bytes.remaining();
  }

  /** Whether there are no bytes. */
  public boolean isEmpty() {
    return !bytes.hasRemaining();
  }

  /**
   * The bytes, to be read without moving the position. Those of a body that is kept are brought out
   * of the heap when they are sent again: from there the network takes them without copying them
   * first.
   */
  public ByteBuffer toSend() {
    ByteBuffer now = bytes;
    if (!kept || now.isDirect() || now.remaining() < LARGE) {
      return now;
    }
    if (!sent) {
      sent = true;
      return now;
    }
    ByteBuffer outside = ByteBuffer.allocateDirect(now.remaining());
    outside.put(0, now, now.position(), now.remaining());
    bytes = outside; // a race copies it twice, and either is right
    return outside;
  }

  /** The bytes, which have an array. */
  public ByteBuffer inHeap() {
    ByteBuffer now = bytes;
    return now.hasArray()
        ? now
        : ByteBuffer.allocate(now.remaining()).put(0, now, now.position(), now.remaining());
  }

  /** The compressed form if it has been made, else null. */
  public Body compressed() {
    return compressed;
  }

  /** The compressed form, made once and kept as long as this. */
  public Body compressed(UnaryOperator<ByteBuffer> compression) {
    Body known = compressed;
    if (known == null) {
      known = new Body(compression.apply(inHeap()), kept);
      compressed = known; // a race makes it twice, and either is right
    }
    return known;
  }
}
