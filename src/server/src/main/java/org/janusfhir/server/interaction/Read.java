package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.ServedType;

/**
 * The current version of a resource.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#read">read</a>
 */
public final class Read implements Interaction {
  private final Representations representations;

  /** Answers with these. */
  public Read(EncodedResources encoded) {
    this.representations = new Representations(encoded);
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public boolean negotiates(ServedVersion version, RequestPath path) {
    return Representations.ownMediaType(version, path);
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(request, Set.of());
    ServedType type = request.type();
    ResourceKey key = request.key();
    return request.record().read(key).map(found -> found(found, request, type));
  }

  private Answer found(Optional<StoredResource> found, FhirRequest request, ServedType type) {
    return representations.of(request, type, found.orElseThrow(() -> notFound(request)));
  }

  /** There is no such resource. */
  public static RefusedException notFound(FhirRequest request) {
    return RefusedException.of(
        Problem.NOT_FOUND,
        "There is no "
            + request.type().name()
            + " with the id '"
            + request.path().segments().get(1)
            + "'.");
  }
}
