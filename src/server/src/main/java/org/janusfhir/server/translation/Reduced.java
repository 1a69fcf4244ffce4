package org.janusfhir.server.translation;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.codec.CanonicalCodec;
import org.janusfhir.wire.Format;

/**
 * For a version that nothing reads: what a document says is the least of the record of which the
 * version still writes the very same document. Component by component is taken away, and stays away
 * if the document does not change. That a code became a less exact one is not seen so.
 */
final class Reduced implements Saying {
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

  Reduced(ServedVersion version, WorkLimit limit) {
    this.version = version;
    this.limit = limit;
  }

  @Override
  public Resource of(Resource resource) {
    JsonArray record = new JsonArray(Buffer.buffer(CanonicalCodec.encode(resource)));
    byte[] document = written(record);
    return document == null ? null : new Reduction(record, document).least();
  }

  /** Null if there is no such record. */
  private byte[] written(JsonArray record) {
    try {
      limit.count();
      Resource resource = resource(record);
      return version
          .bareEncoder()
          .encode(version.type(resource.resourceType()), Format.JSON, resource, null, null);
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      // A record without a component that it must have; whatever refuses it, it is none.
      return null;
    }
  }

  private static Resource resource(JsonArray record) {
    return CanonicalCodec.decode(CanonicalCodec.FORMAT, record.toBuffer().getBytes());
  }

  private final class Reduction {
    private final JsonArray record;
    private final byte[] document;

    Reduction(JsonArray record, byte[] document) {
      this.record = record;
      this.document = document;
    }

    Resource least() {
      Object content = record.getList().get(1);
      reduce(content);
      return resource(record);
    }

    private void reduce(Object node) {
      if (node instanceof Map<?, ?> map) {
        components(cast(map));
      } else if (node instanceof List<?> list) {
        items(cast(list));
      }
    }

    private void components(Map<String, Object> map) {
      for (String name : new ArrayList<>(map.keySet())) {
        Object value = map.remove(name);
        if (!same()) {
          map.put(name, value);
          reduce(value);
        }
      }
    }

    private void items(List<Object> list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        Object value = list.remove(i);
        if (!same()) {
          list.add(i, value);
          reduce(value);
        }
      }
    }

    private boolean same() {
      return Arrays.equals(document, written(record));
    }
  }

  @SuppressWarnings("unchecked") // what the JSON parser makes
  private static Map<String, Object> cast(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  @SuppressWarnings("unchecked") // what the JSON parser makes
  private static List<Object> cast(List<?> list) {
    return (List<Object>) list;
  }
}
