package org.janusfhir.server.http.coding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML for people: every element of FHIR on a line of its own. Lines and spaces are put between tags
 * and nothing else changes, which no writer of the JDK grants: it would write the line breaks of
 * attributes as such, and a reader would take them for spaces. In texts in XHTML white space has a
 * meaning, so they stay as they are.
 *
 * <p>Reads what the encoders of this server write: elements, and text and comments in XHTML only.
 */
final class IndentedXml {
  private static final byte[] XHTML = bytes("xmlns=\"http://www.w3.org/1999/xhtml\"");
  private static final byte[] TAG = bytes("<");
  private static final byte[] COMMENT = bytes("<!--");
  private static final byte[] COMMENT_END = bytes("-->");
  private static final byte[] INDENT = bytes("  ");

  private final byte[] in;
  private final int end;
  private final ByteArrayOutputStream out;
  private int at;
  private int depth;
  private int xhtmlDepth;

  /** Whether the tag before opened an element, so that its end stays beside it. */
  private boolean opened;

  private IndentedXml(byte[] in, int start, int end) {
    this.in = in;
    this.at = start;
    this.end = end;
    this.out = new ByteArrayOutputStream((end - start) * 2);
  }

  static ByteBuffer of(ByteBuffer body) {
    int start = body.arrayOffset() + body.position();
    IndentedXml xml = new IndentedXml(body.array(), start, start + body.remaining());
    while (xml.at < xml.end) {
      xml.next();
    }
    return ByteBuffer.wrap(xml.out.toByteArray());
  }

  /** Copies a tag, a comment or a text. */
  private void next() {
    if (in[at] != '<') {
      copyTo(indexOf(TAG, end));
    } else if (startsWith(COMMENT)) {
      copyTo(indexOf(COMMENT_END, end) + COMMENT_END.length);
    } else {
      tag(tagEnd());
    }
  }

  private void tag(int tagEnd) {
    boolean closes = in[at + 1] == '/';
    boolean empty = in[tagEnd - 2] == '/';
    if (closes) {
      depth--;
    }
    if (xhtmlDepth == 0) {
      boolean first = out.size() == 0;
      if (!first && !(closes && opened)) {
        line();
      }
    }
    boolean inXhtml = xhtmlDepth > 0 || has(XHTML, tagEnd);
    if (inXhtml && !empty) {
      xhtmlDepth += closes ? -1 : 1;
    }
    if (!closes && !empty) {
      depth++;
    }
    opened = !closes && !empty;
    copyTo(tagEnd);
  }

  /** Behind the end of the tag that starts here. */
  private int tagEnd() {
    byte quote = 0;
    for (int i = at; i < end; i++) {
      byte b = in[i];
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        return i + 1;
      }
    }
    return end;
  }

  private void line() {
    out.write('\n');
    for (int i = 0; i < depth; i++) {
      out.writeBytes(INDENT);
    }
  }

  private void copyTo(int to) {
    int stop = Math.min(to, end);
    out.write(in, at, stop - at);
    at = stop;
  }

  private boolean startsWith(byte[] text) {
    int stop = at + text.length;
    return stop <= end && Arrays.equals(in, at, stop, text, 0, text.length);
  }

  private boolean has(byte[] text, int before) {
    return indexOf(text, before) < before;
  }

  /** Where that comes next, or the limit. */
  private int indexOf(byte[] text, int limit) {
    for (int i = at; i + text.length <= limit; i++) {
      if (Arrays.equals(in, i, i + text.length, text, 0, text.length)) {
        return i;
      }
    }
    return limit;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
