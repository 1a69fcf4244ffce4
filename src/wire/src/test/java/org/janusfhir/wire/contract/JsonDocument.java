package org.janusfhir.wire.contract;

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

/** Reads FHIR JSON as strictly as the standard asks, knowing no version. */
final class JsonDocument {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonDocument() {}

  static Tree read(byte[] json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      Object document = value(parser);
      if (parser.nextToken() != null) {
        throw new AssertionError("something follows the document");
      }
      return resource(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          notEmpty(parser.getText());
      case VALUE_NULL -> null;
      default -> throw new AssertionError(parser.currentToken() + " where a value belongs");
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    if (members.isEmpty()) {
      throw new AssertionError("an empty object at " + parser.currentLocation());
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    if (items.stream().allMatch(item -> item == null)) {
      throw new AssertionError("an array of nothing at " + parser.currentLocation());
    }
    return items;
  }

  private static String notEmpty(String text) {
    if (text.isEmpty()) {
      throw new AssertionError("an empty string");
    }
    return text;
  }

  private static Tree resource(Object document) {
    if (!(document instanceof Map<?, ?> members)
        || !(members.get("resourceType") instanceof String type)) {
      throw new AssertionError("not a resource: " + document);
    }
    return new Tree(type, null, null, null, children(members));
  }

  private static List<Tree> children(Map<?, ?> members) {
    List<Tree> children = new ArrayList<>();
    for (Map.Entry<?, ?> member : members.entrySet()) {
      String name = (String) member.getKey();
      if (name.equals("resourceType")) {
        continue;
      }
      if (!name.startsWith("_")) {
        add(name, member.getValue(), members.get('_' + name), children);
      } else if (!members.containsKey(name.substring(1))) {
        add(name.substring(1), null, member.getValue(), children);
      }
    }
    return children;
  }

  private static void add(String name, Object value, Object extras, List<Tree> children) {
    if (value instanceof List<?> || extras instanceof List<?>) {
      List<?> values = value == null ? List.of() : (List<?>) value;
      List<?> itemExtras = extras == null ? List.of() : (List<?>) extras;
      if (value != null && extras != null && values.size() != itemExtras.size()) {
        throw new AssertionError(name + " and _" + name + " differ in length");
      }
      for (int i = 0; i < Math.max(values.size(), itemExtras.size()); i++) {
        children.add(node(name, at(values, i), at(itemExtras, i)));
      }
    } else {
      children.add(node(name, value, extras));
    }
  }

  private static Object at(List<?> list, int index) {
    return index < list.size() ? list.get(index) : null;
  }

  private static Tree node(String name, Object value, Object extras) {
    if (value instanceof Map<?, ?> members) {
      if (members.containsKey("resourceType")) {
        return new Tree(name, null, null, null, List.of(resource(members)));
      }
      return element(name, null, members);
    }
    if (name.equals("div") && value instanceof String xhtml) {
      return new Tree(name, XmlDocument.text(xhtml), null, null, List.of());
    }
    if (value == null && extras == null) {
      throw new AssertionError(name + " is null without extension");
    }
    return extras == null
        ? new Tree(name, (String) value, null, null, List.of())
        : element(name, (String) value, (Map<?, ?>) extras);
  }

  private static Tree element(String name, String value, Map<?, ?> members) {
    Map<Object, Object> rest = new LinkedHashMap<>(members);
    String id = (String) rest.remove("id");
    boolean extension = name.equals("extension") || name.equals("modifierExtension");
    String url = extension ? (String) rest.remove("url") : null;
    return new Tree(name, value, id, url, children(rest));
  }
}
