package org.janusfhir.server.translation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import org.janusfhir.model.Resource;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.codec.CanonicalCodec;
import org.janusfhir.wire.Format;

/** What a version writes of records that are tried out; each counts as work. */
final class TrialDocuments {
  private final ServedVersion version;
  private final WorkLimit limit;

  /** How often one request may write a resource anew. */
  static final class WorkLimit {
    private int left;

    WorkLimit(int most) {
      left = most;
    }

    void count() {
      if (left-- == 0) {
        throw RefusedException.of(
            Problem.TOO_MANY_MATCHES,
            "There is too much in this document to find out what is lost of it. Send fewer"
                + " resources at a time.");
      }
    }
  }

  TrialDocuments(ServedVersion version, WorkLimit limit) {
    this.version = version;
    this.limit = limit;
  }

  /** The record of a resource, to be changed. */
  static JsonArray record(Resource resource) {
    return new JsonArray(Buffer.buffer(CanonicalCodec.encode(resource)));
  }

  /** The resource of a record. */
  static Resource resource(JsonArray record) {
    return CanonicalCodec.decode(CanonicalCodec.FORMAT, record.toBuffer().getBytes());
  }

  /** The document in JSON; null if there is no such record. */
  byte[] of(JsonArray record) {
    limit.count();
    try {
      Resource resource = resource(record);
      return version
          .bareEncoder()
          .encode(version.type(resource.resourceType()), Format.JSON, resource, null, null);
    } catch (RuntimeException e) {
      // A record without a component that it must have; whatever refuses it, it is none.
      return null;
    }
  }
}
