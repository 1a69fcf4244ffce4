package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.ConditionalRead;
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
    Uni<Optional<StoredResource>> read = request.record().read(key);
    return ConditionalRead.asksByTime(request.http())
        ? read.chain(found -> sinceTime(found, request, type))
        : read.map(found -> found(found, request, type));
  }

  /** Who has what was last modified in a second may have the version before of that second. */
  private Uni<Answer> sinceTime(
      Optional<StoredResource> found, FhirRequest request, ServedType type) {
    StoredResource stored = found.orElseThrow(() -> notFound(request));
    if (stored.versionId() == 1
        || !ConditionalRead.namesSecondOf(request.http(), stored.lastUpdatedMillis())) {
      return Uni.createFrom().item(representations.of(request, type, stored));
    }
    return request
        .record()
        .read(stored.key(), stored.versionId() - 1)
        .map(
            before ->
                before.isPresent()
                        && ConditionalRead.namesSecondOf(
                            request.http(), before.get().lastUpdatedMillis())
                    ? representations.sent(request, type, stored)
                    : representations.of(request, type, stored));
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
