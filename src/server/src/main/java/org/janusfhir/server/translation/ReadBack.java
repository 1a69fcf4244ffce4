package org.janusfhir.server.translation;

import java.util.List;
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;

/** What a document says is what its version's parser reads in it. */
final class ReadBack implements Saying {
  private final ServedVersion version;
  private final ResourceParser parser;

  ReadBack(ServedVersion version, ResourceParser parser) {
    this.version = version;
    this.parser = parser;
  }

  @Override
  public Said of(Resource resource) {
    byte[] document =
        version
            .bareEncoder()
            .encode(version.type(resource.resourceType()), Format.JSON, resource, null, null);
    try {
      ParsedDocument read = parser.parse(document, Format.JSON, ReferenceResolver.NONE);
      return read.entries().get(0) instanceof ParsedDocument.Accepted accepted
          ? new Said(accepted.resource(), List.of())
          : null;
    } catch (MalformedDocumentException e) {
      return null;
    }
  }
}
