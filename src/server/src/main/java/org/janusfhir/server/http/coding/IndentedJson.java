package org.janusfhir.server.http.coding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** JSON for people: every value on a line of its own, and numbers with the digits they had. */
final class IndentedJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

  private IndentedJson() {}

  static ByteBuffer of(ByteBuffer body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.remaining() * 2);
    try (JsonParser in =
            FACTORY.createParser(
                body.array(), body.arrayOffset() + body.position(), body.remaining());
        JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.setPrettyPrinter(PRINTER.createInstance());
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token.isNumeric()) {
          generator.writeNumber(in.getText());
        } else {
          generator.copyCurrentEvent(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(out.toByteArray());
  }
}
