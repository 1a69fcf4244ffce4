package org.janusfhir.server.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.janusfhir.server.access.Access;
import org.janusfhir.server.format.Accepted;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.RecordReader;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.ServedType;

/**
 * A request that has passed every step before its interaction.
 *
 * @param version it is about
 * @param path taken apart
 * @param query decoded
 * @param format the answer must have; null if the client accepts none of FHIR's and the interaction
 *     looks itself at what it accepts
 * @param http for headers
 * @param access what the caller sees of the record
 * @param body as it was sent; empty unless the interaction reads one
 */
public record FhirRequest(
    ServedVersion version,
    RequestPath path,
    QueryString query,
    Format format,
    HttpServerRequest http,
    Access access,
    byte[] body) {
  private static final byte[] NO_BODY = {};

  /** A request without a body. */
  public FhirRequest(
      ServedVersion version,
      RequestPath path,
      QueryString query,
      Format format,
      HttpServerRequest http,
      Access access) {
    this(version, path, query, format, http, access, NO_BODY);
  }

  /** The same request with that body. */
  public FhirRequest withBody(byte[] sent) {
    return new FhirRequest(version, path, query, format, http, access, sent);
  }

  /** The same request with that query. */
  public FhirRequest withQuery(QueryString other) {
    return new FhirRequest(version, path, other, format, http, access, body);
  }

  /** The same request, to be answered in that format. */
  public FhirRequest withFormat(Format other) {
    return new FhirRequest(version, path, query, other, http, access, body);
  }

  /**
   * The resource type that the path names.
   *
   * @throws RefusedException if this version does not serve it
   */
  public ServedType type() {
    String name = path.segments().get(0);
    ServedType type = version.type(name);
    if (type == null) {
      throw RefusedException.of(
          Problem.NOT_FOUND,
          "There are no resources of type '" + name + "' in " + version.title() + " here.");
    }
    return type;
  }

  /**
   * The identity of the resource that the path names.
   *
   * @throws RefusedException if this version does not serve its type or the id cannot be one
   */
  public ResourceKey key() {
    ServedType type = type();
    String id = path.segments().get(1);
    if (!ResourceId.isWellFormed(id)) {
      throw RefusedException.of(
          Problem.INVALID,
          List.of(
              Issue.error(
                  IssueCode.VALUE,
                  "'" + id + "' cannot be an id: ids are 1 to 64 of A-Z a-z 0-9 - and .")));
    }
    return new ResourceKey(tenant(), type.type(), id);
  }

  /** The record as the caller sees it. */
  public RecordReader record() {
    return access.record();
  }

  /** The tenant whose record it is about. */
  public String tenant() {
    return path.tenant();
  }

  /** What the client accepts, for answers that may have a media type of their own. */
  public Accepted accepted() {
    return Accepted.of(query.first("_format"), http.headers().getAll(HttpHeaders.ACCEPT));
  }

  /** Whether the client wants anything not understood to be an error. */
  public boolean strict() {
    return Preference.is(http, "handling", "strict");
  }
}
