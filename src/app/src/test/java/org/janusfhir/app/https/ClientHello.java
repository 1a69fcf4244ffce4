package org.janusfhir.app.https;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * The first message of a TLS handshake, written by hand: Java's own client refuses to begin with a
 * version that is too old, and would hide what the server does.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5246#section-7.4.1.2">RFC 5246</a>
 */
final class ClientHello {
  static final int TLS_1_0 = 0x0301;
  static final int TLS_1_1 = 0x0302;
  static final int TLS_1_2 = 0x0303;

  /** The server went on. */
  static final int HANDSHAKE = 22;

  /** The server refused. */
  static final int ALERT = 21;

  /** Why it did. */
  static final int PROTOCOL_VERSION = 70;

  /** ECDSA and RSA with AES, of all versions from 1.0 to 1.2. */
  private static final short[] SUITES = {
    (short) 0xC02B, (short) 0xC02F, (short) 0xC009, (short) 0xC013, (short) 0xC00A, (short) 0xC014
  };

  private static final short SUPPORTED_GROUPS = 10;
  private static final short POINT_FORMATS = 11;
  private static final short SIGNATURE_ALGORITHMS = 13;
  private static final int RANDOM = 32;

  /** What the server sends: its kind, and why if it is an alert. */
  record Reply(int kind, int alert) {}

  private ClientHello() {}

  /** Asks for that version at most. */
  static Reply send(String host, int port, int version) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write(message(version));
      socket.getOutputStream().flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int kind = in.readUnsignedByte();
      in.readUnsignedShort(); // version
      in.readUnsignedShort(); // length
      if (kind != ALERT) {
        return new Reply(kind, 0);
      }
      in.readUnsignedByte(); // level
      return new Reply(kind, in.readUnsignedByte());
    }
  }

  private static byte[] message(int version) {
    ByteBuffer hello = ByteBuffer.allocate(512);
    hello.put((byte) HANDSHAKE).putShort((short) TLS_1_0);
    int recordLength = hello.position();
    hello.putShort((short) 0);
    hello.put((byte) 1).put((byte) 0);
    int helloLength = hello.position();
    hello.putShort((short) 0);
    hello.putShort((short) version).put(new byte[RANDOM]).put((byte) 0);
    hello.putShort((short) (2 * SUITES.length));
    for (short suite : SUITES) {
      hello.putShort(suite);
    }
    hello.put((byte) 1).put((byte) 0);
    int extensions = hello.position();
    hello.putShort((short) 0);
    extension(hello, SUPPORTED_GROUPS, 0, 4, 0, 23, 0, 24);
    extension(hello, POINT_FORMATS, 1, 0);
    extension(hello, SIGNATURE_ALGORITHMS, 0, 8, 4, 3, 4, 1, 2, 3, 2, 1);
    int end = hello.position();
    hello.putShort(extensions, (short) (end - extensions - 2));
    hello.putShort(helloLength, (short) (end - helloLength - 2));
    hello.putShort(recordLength, (short) (end - recordLength - 2));
    byte[] bytes = new byte[end];
    hello.flip().get(bytes);
    return bytes;
  }

  private static void extension(ByteBuffer out, short type, int... content) {
    out.putShort(type).putShort((short) content.length);
    for (int b : content) {
      out.put((byte) b);
    }
  }
}
