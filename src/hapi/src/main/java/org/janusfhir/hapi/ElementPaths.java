package org.janusfhir.hapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.janusfhir.wire.Format;

/**
 * Finds where in a resource an element is of which only the name is known: HAPI's parsers do not
 * say where an error is.
 */
final class ElementPaths {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** An element; the value is null if it is not primitive. */
  private record Element(String name, String value, String path) {}

  private final List<Element> elements = new ArrayList<>();

  private ElementPaths() {}

  /**
   * The elements of a resource.
   *
   * @param root the path of the resource
   * @param text the resource, which HAPI has parsed
   */
  static ElementPaths of(Format format, String root, String text) {
    ElementPaths paths = new ElementPaths();
    try {
      if (format == Format.JSON) {
        try (JsonParser json = FACTORY.createParser(text)) {
          json.nextToken();
          paths.object(json, root);
        }
      } else {
        paths.element(Markup.reader(new StringReader(text)), root);
      }
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("HAPI parsed what is not well-formed", e);
    }
    return paths;
  }

  /**
   * The path of the element of that name and (if not null) value.
   *
   * @return <code>otherwise</code> if there is none or more than one
   */
  String find(String name, String value, String otherwise) {
    List<String> found =
        elements.stream()
            .filter(e -> e.name().equals(name) && (value == null || value.equals(e.value())))
            .map(Element::path)
            .distinct()
            .toList();
    return found.size() == 1 ? found.get(0) : otherwise;
  }

  private void object(JsonParser json, String path) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      value(json, json.nextToken(), name, path + '.' + name);
    }
  }

  private void value(JsonParser json, JsonToken token, String name, String path)
      throws IOException {
    if (token == JsonToken.START_ARRAY) {
      for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
        value(json, json.currentToken(), name, path + '[' + i + ']');
      }
    } else {
      boolean complex = token == JsonToken.START_OBJECT;
      elements.add(new Element(name, complex ? null : json.getText(), path));
      if (complex) {
        object(json, path);
      }
    }
  }

  private void element(XMLStreamReader xml, String path) throws XMLStreamException {
    Map<String, Integer> counts = new HashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        int index = counts.merge(name, 1, Integer::sum) - 1;
        String own = path + '.' + name + (index == 0 ? "" : "[" + index + ']');
        elements.add(new Element(name, xml.getAttributeValue(null, "value"), own));
        element(xml, own);
      }
    }
  }
}
