package org.janusfhir.server.translation;

import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Resource;
import org.janusfhir.server.version.ServedVersion;

/**
 * For a version that nothing reads: what a document says is the least of the record of which the
 * version still writes the very same document. Component by component is taken away, and stays away
 * if the document does not change. What changes it but is said less exactly is found by {@link
 * InexactValues}.
 */
final class Reduced implements Saying {
  private final TrialDocuments documents;
  private final InexactValues inexact;

  Reduced(ServedVersion version, TrialDocuments.WorkLimit limit) {
    this.documents = new TrialDocuments(version, limit);
    this.inexact = new InexactValues(version.lessExactCodes(), documents);
  }

  @Override
  public Said of(Resource resource) {
    JsonArray record = TrialDocuments.record(resource);
    byte[] document = documents.of(record);
    return document == null
        ? null
        : new Said(new Reduction(record, document).least(), inexact.of(resource, document));
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
      return TrialDocuments.resource(record);
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
      return Arrays.equals(document, documents.of(record));
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
