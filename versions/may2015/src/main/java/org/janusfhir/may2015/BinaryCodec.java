package org.janusfhir.may2015;

import org.janusfhir.model.Binary;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceWriter;
import org.janusfhir.wire.Writer;

/** Writes Binary in May2015's shape, elements in the order of the specification. */
final class BinaryCodec implements ResourceWriter<Binary> {
  private static final Name CONTENT_TYPE = Name.of("contentType");
  private static final Name CONTENT = Name.of("content");

  @Override
  public void write(Binary binary, Writer out) {
    Absent.code(CONTENT_TYPE, binary.contentType(), out);
    Absent.code(CONTENT, binary.content(), out);
  }
}
