package org.janusfhir.dstu2.fidelity;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a FHIR document in XML as it stands, comments and narratives' content left out. */
final class XmlNodes {
  private static final XMLInputFactory FACTORY = factory();

  private XmlNodes() {}

  /** The resource in a document. */
  static Node read(byte[] document) throws XMLStreamException {
    XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    while (in.next() != XMLStreamConstants.START_ELEMENT) {
      // up to the root
    }
    return element(in);
  }

  private static Node element(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    Node element = Node.primitive(name, in.getAttributeValue(null, "value"));
    attribute(in, "id", element);
    attribute(in, "url", element);
    while (true) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (in.getLocalName().equals("div")) {
            skip(in);
          } else {
            element.children().add(element(in));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return element;
        }
        default -> {
          // white space and comments
        }
      }
    }
  }

  private static void attribute(XMLStreamReader in, String name, Node element) {
    String value = in.getAttributeValue(null, name);
    if (value != null) {
      element.children().add(Node.primitive(name, value));
    }
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
