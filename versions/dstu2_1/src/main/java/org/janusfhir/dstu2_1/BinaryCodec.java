package org.janusfhir.dstu2_1;

import org.janusfhir.model.Binary;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceCodec;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Binary in DSTU2.1's shape, elements in the order of the specification. */
final class BinaryCodec implements ResourceCodec<Binary> {
  private static final Name CONTENT_TYPE = Name.of("contentType");
  private static final Name CONTENT = Name.of("content");

  @Override
  public void write(Binary binary, Writer out) {
    out.code(CONTENT_TYPE, binary.contentType());
    out.string(CONTENT, binary.content());
  }

  @Override
  public Binary read(ResourceHead head, SourceElement in) {
    return new Binary(head, in.string(CONTENT_TYPE), in.string(CONTENT), in.extras());
  }
}
