package org.janusfhir.server.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The search in a page token. A long one is deflated, so that the link to the next page is no
 * longer than the address of the search was and is not refused for its length.
 */
final class TokenText {
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  /** Shorter ones would gain nothing and cost time. */
  private static final int LONG = 512;

  private static final int CHUNK = 1024;

  private TokenText() {}

  /** The bytes of a text. */
  static byte[] pack(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(bytes.length, LONG) + 1);
    if (bytes.length < LONG) {
      out.write(PLAIN);
      out.write(bytes, 0, bytes.length);
      return out.toByteArray();
    }
    out.write(DEFLATED);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * The text of bytes that were packed here, which their MAC has proved.
   *
   * @param end what follows the last of them
   */
  static String unpack(byte[] bytes, int start, int end) {
    if (bytes[start] == PLAIN) {
      return new String(bytes, start + 1, end - start - 1, StandardCharsets.UTF_8);
    }
    Inflater inflater = new Inflater(true);
    try {
      // Raw deflated data must be followed by a byte that is not part of it: the MAC gives it.
      inflater.setInput(bytes, start + 1, end - start);
      ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        if (length == 0 && inflater.needsInput()) {
          throw new DataFormatException("It ends before its end");
        }
        out.write(chunk, 0, length);
      }
      return out.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException e) {
      throw new IllegalStateException("What is signed here was packed here", e);
    } finally {
      inflater.end();
    }
  }
}
