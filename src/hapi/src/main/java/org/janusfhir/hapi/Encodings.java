package org.janusfhir.hapi;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.janusfhir.wire.read.MalformedDocumentException;

/** The encodings that a JSON document may have. */
final class Encodings {
  private static final int MARK = 3;

  private Encodings() {}

  /** The document in UTF-8 without a byte order mark. */
  static byte[] utf8(byte[] document) throws MalformedDocumentException {
    if (starts(document, 0xEF, 0xBB, 0xBF)) {
      return Arrays.copyOfRange(document, MARK, document.length);
    }
    if (starts(document, 0xFE, 0xFF) || starts(document, 0)) {
      return recoded(document, StandardCharsets.UTF_16BE);
    }
    if (starts(document, 0xFF, 0xFE) || (document.length > 1 && document[1] == 0)) {
      return recoded(document, StandardCharsets.UTF_16LE);
    }
    return document;
  }

  private static byte[] recoded(byte[] document, Charset charset)
      throws MalformedDocumentException {
    try {
      CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(document));
      String all = text.toString();
      return all.substring(all.startsWith("\uFEFF") ? 1 : 0).getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new MalformedDocumentException("the document is not valid " + charset, e);
    }
  }

  private static boolean starts(byte[] document, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (document.length <= i || (document[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
