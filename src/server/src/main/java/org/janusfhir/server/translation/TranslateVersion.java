package org.janusfhir.server.translation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.janusfhir.server.format.MediaTypes;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.BundleId;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.Collection;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;

/**
 * Takes a resource or a Bundle of another version and gives it in this one: a collection of the
 * resources and, as its last entry, an OperationOutcome that names each loss. The record is neither
 * read nor written.
 */
public final class TranslateVersion implements Interaction {
  private static final String FROM = "from";

  private final ServedVersions versions;
  private final ServiceRoot roots;
  private final InstantSource clock;
  private final int bodyLimit;

  /** Translates between those versions bodies of at most that many bytes. */
  public TranslateVersion(
      ServedVersions versions, ServiceRoot roots, InstantSource clock, int bodyLimit) {
    this.versions = versions;
    this.roots = roots;
    this.clock = clock;
    this.bodyLimit = bodyLimit;
  }

  @Override
  public String name() {
    return "translate-version";
  }

  @Override
  public int bodyLimit() {
    return bodyLimit;
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(request, Set.of(FROM));
    ServedVersion from = from(request);
    ResourceParser parser = from.parser().orElseThrow(() -> unreadable(from.id()));
    Format sent = MediaTypes.ofHeader(request.http().getHeader(HttpHeaders.CONTENT_TYPE));
    if (sent == null) {
      throw RefusedException.of(
          Problem.UNSUPPORTED_MEDIA_TYPE,
          "Say by Content-Type what is sent: application/json+fhir or application/xml+fhir.");
    }
    if (request.body().length == 0) {
      throw RefusedException.of(
          Problem.INVALID, "There is no body: send a resource or a Bundle of " + from.title());
    }
    String root = roots.of(request.path(), request.http());
    return Uni.createFrom()
        .item(() -> translated(request, root, from, parse(parser, request.body(), sent)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Answer translated(
      FhirRequest request, String root, ServedVersion from, ParsedDocument document) {
    Translation translation = new Translation(from, request.version(), request.format());
    document.entries().forEach(translation::add);
    if (translation.entries().isEmpty()) {
      throw RefusedException.of(Problem.UNPROCESSABLE, translation.issues());
    }
    Collection collection =
        new Collection(BundleId.random(), clock.millis(), root, translation.entriesAndOutcome());
    return Answer.ok(
        request.format(), Body.of(request.version().collection(collection, request.format())));
  }

  private static ParsedDocument parse(ResourceParser parser, byte[] body, Format format) {
    try {
      ParsedDocument document = parser.parse(body, format, ReferenceResolver.NONE);
      if (document.entries().isEmpty()) {
        throw RefusedException.of(Problem.UNPROCESSABLE, "There is no resource in the body.");
      }
      return document;
    } catch (MalformedDocumentException e) {
      throw RefusedException.of(
          Problem.INVALID, List.of(Issue.error(IssueCode.STRUCTURE, e.getMessage())));
    }
  }

  private ServedVersion from(FhirRequest request) {
    String id =
        KnownParameters.required(
            request.query(), FROM, "the version of what is sent, one of " + readable() + ".");
    ServedVersion version = versions.get(id);
    if (version == null) {
      throw unreadable(id);
    }
    return version;
  }

  private RefusedException unreadable(String id) {
    return RefusedException.parameter(
        FROM, IssueCode.NOT_SUPPORTED, "'" + id + "' cannot be read here; " + readable() + " can.");
  }

  private String readable() {
    return String.join(
        " and ",
        versions.all().stream()
            .filter(version -> version.parser().isPresent())
            .map(ServedVersion::id)
            .toList());
  }
}
