package org.janusfhir.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads FHIR's XML with a parser that knows no DTD and no entities. */
final class XmlDocument {
  private static final String FHIR = "http://hl7.org/fhir";
  private static final XMLInputFactory FACTORY = hardened();

  private XmlDocument() {}

  static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static Node read(byte[] document) {
    try {
      XMLStreamReader reader =
          FACTORY.createXMLStreamReader(new ByteArrayInputStream(document), "UTF-8");
      Deque<Node> open = new ArrayDeque<>();
      Node root = null;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          Node node = start(reader);
          if (!open.isEmpty()) {
            open.peek().children.add(node);
          }
          open.push(node);
        } else if (event == XMLStreamReader.END_ELEMENT) {
          root = open.pop();
        } else if (event == XMLStreamReader.CHARACTERS) {
          throw new AssertionError("text in " + open.peek());
        }
      }
      return root;
    } catch (XMLStreamException e) {
      throw new AssertionError(e);
    }
  }

  private static Node start(XMLStreamReader reader) {
    assertThat(reader.getNamespaceURI()).isEqualTo(FHIR);
    Node node = new Node(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String value = reader.getAttributeValue(i);
      switch (reader.getAttributeLocalName(i)) {
        case "id" -> node.id = value;
        case "url" -> node.url = value;
        case "value" -> node.value = value;
        default -> throw new AssertionError(reader.getAttributeLocalName(i));
      }
    }
    return node;
  }
}
