package org.janusfhir.dstu2_1;

import org.janusfhir.model.Signature;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads Signature in DSTU2.1's shape, elements in the order of the specification. */
final class SignatureCodec {
  private static final Name BLOB = Name.of("blob");
  private static final Name CONTENT_TYPE = Name.of("contentType");
  private static final Name TYPE = Name.of("type");
  private static final Name WHEN = Name.of("when");
  private static final Choice WHO = Choice.of("who", ValueType.URI, ValueType.REFERENCE);

  private SignatureCodec() {}

  /** The content of a Signature. */
  static void write(Signature signature, Writer out) {
    out.elements(TYPE, signature.type(), Datatypes::coding);
    out.dateTime(WHEN, signature.when());
    out.choice(WHO, signature.who());
    out.code(CONTENT_TYPE, signature.contentType());
    out.string(BLOB, signature.blob());
  }

  /** Reads a Signature. */
  static Signature read(SourceElement in) {
    return new Signature(
        in.elements(TYPE, DatatypeReader::coding),
        in.dateTime(WHEN),
        in.choice(WHO),
        in.string(CONTENT_TYPE),
        in.string(BLOB),
        in.extras());
  }
}
