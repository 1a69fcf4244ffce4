package org.janusfhir.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads FHIR's JSON strictly: no duplicate keys, nothing empty, nulls in arrays only. */
final class JsonDocument {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonDocument() {}

  static Node read(byte[] document) {
    try (JsonParser parser = FACTORY.createParser(document)) {
      parser.nextToken();
      Object root = value(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("something follows the document");
      }
      return resource((Map<?, ?>) root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maps, lists, strings for quoted values, literals for others, null. */
  private static Object value(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, present(value(parser), name));
        }
        return notEmpty(object, object.size());
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        return notEmpty(array, array.size());
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return notEmpty(parser.getText(), parser.getTextLength());
      }
    }
  }

  private static Node resource(Map<?, ?> object) {
    Node node = new Node((String) object.get("resourceType"));
    object.forEach(
        (key, value) -> {
          if (!key.equals("resourceType")) {
            member((String) key, value, node);
          }
        });
    return node;
  }

  private static void member(String key, Object value, Node parent) {
    boolean extras = key.startsWith("_");
    String name = extras ? key.substring(1) : key;
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    List<Node> nodes = extras ? named(name, items.size(), parent) : fresh(name, items, parent);
    if (nodes.size() != items.size()) {
      throw new AssertionError(key + " and its extras differ in length");
    }
    for (int i = 0; i < nodes.size(); i++) {
      item(items.get(i), nodes.get(i));
    }
  }

  private static List<Node> fresh(String name, List<?> items, Node parent) {
    List<Node> nodes = items.stream().map(item -> new Node(name)).toList();
    parent.children.addAll(nodes);
    return nodes;
  }

  /** The nodes of the values that stood before the extras; new ones if there were no values. */
  private static List<Node> named(String name, int count, Node parent) {
    List<Node> nodes = parent.children.stream().filter(node -> node.name.equals(name)).toList();
    return nodes.isEmpty() && count == 1 ? fresh(name, List.of(name), parent) : nodes;
  }

  private static void item(Object value, Node node) {
    if (value instanceof String text) {
      node.value = text;
    } else if (value instanceof Map<?, ?> object && object.containsKey("resourceType")) {
      node.children.add(resource(object));
    } else if (value instanceof Map<?, ?> object) {
      object.forEach((key, child) -> child((String) key, child, node));
    }
  }

  private static void child(String key, Object value, Node node) {
    if (key.equals("id")) {
      node.id = (String) value;
    } else if (key.equals("url") && node.name.endsWith("xtension")) {
      node.url = (String) value;
    } else {
      member(key, value, node);
    }
  }

  private static Object present(Object value, String name) {
    if (value == null) {
      throw new AssertionError(name + " is null");
    }
    return value;
  }

  private static Object notEmpty(Object value, int size) {
    if (size == 0) {
      throw new AssertionError("empty: " + value);
    }
    return value;
  }
}
