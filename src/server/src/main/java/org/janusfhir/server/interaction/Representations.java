package org.janusfhir.server.interaction;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.janusfhir.model.Binary;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.format.Accepted;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.ConditionalRead;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.EncodedResource;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;

/** How a version of a resource is answered to who reads it: as asked for, or not again. */
final class Representations {
  private static final int NOT_MODIFIED = 304;

  private final EncodedResources encoded;

  Representations(EncodedResources encoded) {
    this.encoded = encoded;
  }

  /** Whether what the path names has a media type of its own. */
  static boolean ownMediaType(ServedVersion version, RequestPath path) {
    ServedType type = version.type(path.segments().get(0));
    return type != null && type.type() == ResourceType.BINARY;
  }

  /** The resource, its content, or that the client has it already. */
  Answer of(FhirRequest request, ServedType type, StoredResource stored) {
    if (ConditionalRead.notModified(
        request.http(), stored.versionId(), stored.lastUpdatedMillis())) {
      return Answer.empty(
          NOT_MODIFIED, List.of(new Header(HttpHeaders.ETAG, "W/\"" + stored.versionId() + '"')));
    }
    return sent(request, type, stored);
  }

  /** The resource or its content, whatever the client has. */
  Answer sent(FhirRequest request, ServedType type, StoredResource stored) {
    return type.type() == ResourceType.BINARY
        ? binary(request, type, stored)
        : resource(request, request.format(), type, stored);
  }

  private Answer resource(
      FhirRequest request, Format format, ServedType type, StoredResource stored) {
    EncodedResource resource = encoded.get(request.version(), format, type, stored);
    if (resource instanceof EncodedResource.Incomplete incomplete) {
      throw RefusedException.of(Problem.INCOMPLETE_RECORD, incomplete.issues());
    }
    EncodedResource.Whole whole = (EncodedResource.Whole) resource;
    return Answer.of(200, format, whole.body(), whole.headers());
  }

  private Answer binary(FhirRequest request, ServedType type, StoredResource stored) {
    Accepted accepted = request.accepted();
    Format format = accepted.resourceOutright();
    if (format != null) {
      return resource(request, format, type, stored);
    }
    Binary binary = (Binary) stored.resource();
    String contentType = binary.content() == null ? null : binary.contentType();
    if (contentType != null && accepted.content(contentType)) {
      return RawContent.of(
          contentType, binary.content(), stored.key().id(), EncodedResources.headers(stored));
    }
    format = accepted.resource();
    if (format == null) {
      throw notAcceptable(contentType);
    }
    return resource(request, format, type, stored);
  }

  /** The client takes neither the content nor the resource. */
  static RefusedException notAcceptable(String contentType) {
    return RefusedException.of(
        Problem.NOT_ACCEPTABLE,
        "This is application/json+fhir or application/xml+fhir"
            + (contentType == null ? "." : ", or " + contentType + " as it is."));
  }
}
