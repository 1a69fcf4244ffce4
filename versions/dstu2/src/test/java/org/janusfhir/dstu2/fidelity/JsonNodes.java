package org.janusfhir.dstu2.fidelity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Reads a FHIR document in JSON as it stands, comments left out. */
final class JsonNodes {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Set<String> NOT_DATA = Set.of("resourceType", "fhir_comments");

  private JsonNodes() {}

  /** The resource in a document. */
  static Node read(byte[] document) throws IOException {
    return resource(MAPPER.readTree(document));
  }

  private static Node resource(JsonNode json) {
    Node resource = Node.complex(json.get("resourceType").textValue());
    fields(json, resource);
    return resource;
  }

  private static void fields(JsonNode json, Node parent) {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String name = field.getKey();
      if (NOT_DATA.contains(name)) {
        continue;
      }
      if (name.startsWith("_")) {
        if (!json.has(name.substring(1))) {
          values(name.substring(1), null, field.getValue(), parent);
        }
      } else {
        values(name, field.getValue(), json.get('_' + name), parent);
      }
    }
  }

  private static void values(String name, JsonNode values, JsonNode extras, Node parent) {
    JsonNode shape = values == null ? extras : values;
    if (!shape.isArray()) {
      parent.children().add(element(name, values, extras));
      return;
    }
    for (int i = 0; i < shape.size(); i++) {
      parent
          .children()
          .add(
              element(
                  name,
                  values == null ? null : values.get(i),
                  extras == null ? null : extras.get(i)));
    }
  }

  private static Node element(String name, JsonNode value, JsonNode extras) {
    Node element;
    if (value != null && value.isObject()) {
      element = Node.complex(name);
      if (value.has("resourceType")) {
        element.children().add(resource(value));
      } else {
        fields(value, element);
      }
    } else {
      element = Node.primitive(name, value == null || value.isNull() ? null : value.asText());
    }
    if (extras != null && extras.isObject()) {
      fields(extras, element);
    }
    return element;
  }
}
