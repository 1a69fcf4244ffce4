package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.EncodedResource;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * The current version of a resource.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#read">read</a>
 */
public final class Read implements Interaction {
  private final Store store;
  private final EncodedResources encoded;

  /** Reads from that store. */
  public Read(Store store, EncodedResources encoded) {
    this.store = store;
    this.encoded = encoded;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    ServedType type = request.type();
    String id = request.path().segments().get(1);
    if (!ResourceId.isWellFormed(id)) {
      throw RefusedException.of(
          Problem.INVALID,
          List.of(
              Issue.error(
                  IssueCode.VALUE,
                  "'" + id + "' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and .")));
    }
    return store
        .read(new ResourceKey(request.tenant(), type.type(), id))
        .map(found -> found(found, request, type));
  }

  private Answer found(Optional<StoredResource> found, FhirRequest request, ServedType type) {
    if (found.isEmpty()) {
      throw RefusedException.of(
          Problem.NOT_FOUND,
          "There is no "
              + type.name()
              + " with the id '"
              + request.path().segments().get(1)
              + "'.");
    }
    EncodedResource resource = encoded.get(request.version(), request.format(), type, found.get());
    return Answer.of(200, request.format(), resource.view(), resource.headers());
  }
}
