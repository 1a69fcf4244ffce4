package org.janusfhir.server.interaction;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * A version of a resource, the current one or an older one.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#vread">vread</a>
 */
public final class ReadVersion implements Interaction {
  private static final long UNKNOWN = 0;
  private static final int MOST_DIGITS = 18;

  private final Representations representations;

  /** Answers with these. */
  public ReadVersion(EncodedResources encoded) {
    this.representations = new Representations(encoded);
  }

  @Override
  public String name() {
    return "vread";
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
    String versionId = request.path().segments().get(3);
    if (!ResourceId.isWellFormed(versionId)) {
      throw RefusedException.of(
          Problem.INVALID,
          List.of(
              Issue.error(
                  IssueCode.VALUE,
                  "'"
                      + versionId
                      + "' cannot be a version id: those are 1 to 64 of A-Z a-z 0-9 - and .")));
    }
    return request
        .record()
        .read(key, number(versionId))
        .map(found -> found(found, request, type, versionId));
  }

  private Answer found(
      Optional<StoredResource> found, FhirRequest request, ServedType type, String versionId) {
    return representations.of(request, type, found.orElseThrow(() -> notFound(request, versionId)));
  }

  private static RefusedException notFound(FhirRequest request, String versionId) {
    return RefusedException.of(
        Problem.NOT_FOUND,
        "There is no version '"
            + versionId
            + "' of "
            + request.type().name()
            + '/'
            + request.path().segments().get(1)
            + '.');
  }

  /** The store's number of a version; 0, which no version has, if the text is not its form. */
  private static long number(String versionId) {
    boolean number =
        versionId.length() <= MOST_DIGITS
            && versionId.charAt(0) != '0'
            && versionId.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(versionId) : UNKNOWN;
  }
}
