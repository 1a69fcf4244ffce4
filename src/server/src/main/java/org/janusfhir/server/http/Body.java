package org.janusfhir.server.http;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/**
 * The body of an answer. Nobody changes its bytes, so that many answers can share one, and with it
 * its compressed form, which is made when it is first wanted.
 */
public final class Body {
  /** No body. */
  public static final Body NONE = new Body(ByteBuffer.allocate(0));

  private final ByteBuffer bytes;
  private volatile Body compressed;

  private Body(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Those bytes, not copied, so nobody may change them any more. */
  public static Body of(ByteBuffer bytes) {
    return new Body(bytes);
  }

  /** Those bytes, not copied, so nobody may change them any more. */
  public static Body of(byte[] bytes) {
    return new Body(ByteBuffer.wrap(bytes));
  }

  /** In bytes. */
  public int size() {
    return bytes.remaining();
  }

  /** Whether there are no bytes. */
  public boolean isEmpty() {
    return !bytes.hasRemaining();
  }

  /** The bytes, to be read without moving the position; they may lie outside the heap. */
  public ByteBuffer bytes() {
    return bytes;
  }

  /** The bytes, which have an array. */
  public ByteBuffer inHeap() {
    if (bytes.hasArray()) {
      return bytes;
    }
    return ByteBuffer.allocate(size()).put(0, bytes, bytes.position(), size());
  }

  /** The same outside the heap, from where they are sent without being copied again. */
  public Body outsideHeap() {
    return new Body(ByteBuffer.allocateDirect(size()).put(0, bytes, bytes.position(), size()));
  }

  /** The compressed form if it has been made, else null. */
  public Body compressed() {
    return compressed;
  }

  /** The compressed form, made once and kept as long as this. */
  public Body compressed(UnaryOperator<ByteBuffer> compression) {
    Body known = compressed;
    if (known == null) {
      known = new Body(compression.apply(inHeap()));
      compressed = known; // a race makes it twice, and either is right
    }
    return known;
  }
}
