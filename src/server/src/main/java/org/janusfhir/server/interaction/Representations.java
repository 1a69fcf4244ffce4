package org.janusfhir.server.interaction;

import io.vertx.core.http.HttpHeaders;
import java.util.List;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Answer.Header;
import org.janusfhir.server.http.ConditionalRead;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.version.EncodedResource;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.ServedType;

/** How a version of a resource is answered to who reads it: as asked for, or not again. */
final class Representations {
  private static final int NOT_MODIFIED = 304;

  private final EncodedResources encoded;

  Representations(EncodedResources encoded) {
    this.encoded = encoded;
  }

  /** The resource, or that the client has it already. */
  Answer of(FhirRequest request, ServedType type, StoredResource stored) {
    if (ConditionalRead.notModified(
        request.http(), stored.versionId(), stored.lastUpdatedMillis())) {
      return Answer.empty(
          NOT_MODIFIED, List.of(new Header(HttpHeaders.ETAG, "W/\"" + stored.versionId() + '"')));
    }
    EncodedResource resource = encoded.get(request.version(), request.format(), type, stored);
    return Answer.of(200, request.format(), resource.view(), resource.headers());
  }
}
