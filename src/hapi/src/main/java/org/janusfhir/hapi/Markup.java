package org.janusfhir.hapi;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies elements of an XML stream into a string, normalised: without comments, prefixes,
 * processing instructions or document type. So HAPI never sees anything that could make it read a
 * file or expand an entity.
 */
final class Markup {
  static final String FHIR = "http://hl7.org/fhir";
  static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final XMLInputFactory FACTORY = factory();

  private Markup() {}

  /** A factory whose readers know neither document types nor external entities. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** A reader that stands at the root element of that text. */
  static XMLStreamReader reader(Reader text) throws XMLStreamException {
    XMLStreamReader in = FACTORY.createXMLStreamReader(text);
    toRoot(in);
    return in;
  }

  /** A reader that stands at the root element of that document. */
  static XMLStreamReader reader(InputStream document) throws XMLStreamException {
    XMLStreamReader in = FACTORY.createXMLStreamReader(document);
    toRoot(in);
    return in;
  }

  /** Goes to the start of the root element. */
  private static void toRoot(XMLStreamReader in) throws XMLStreamException {
    while (in.next() != XMLStreamConstants.START_ELEMENT) {
      if (in.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type is not allowed", in.getLocation());
      }
    }
  }

  /** Copies the element that has just started, its end included. */
  static String copy(XMLStreamReader in) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    element(in, null, out);
    return out.toString();
  }

  private static void element(XMLStreamReader in, String outer, StringBuilder out)
      throws XMLStreamException {
    String namespace = namespace(in);
    String name = in.getLocalName();
    out.append('<').append(name);
    if (!namespace.equals(outer)) {
      out.append(" xmlns=\"").append(namespace).append('"');
    }
    attributes(in, out);
    out.append('>');
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      switch (in.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> element(in, namespace, out);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in, namespace, out);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("unknown entity " + in.getLocalName(), in.getLocation());
        default -> {}
      }
    }
    out.append("</").append(name).append('>');
  }

  private static String namespace(XMLStreamReader in) throws XMLStreamException {
    String namespace = in.getNamespaceURI();
    if (!FHIR.equals(namespace) && !XHTML.equals(namespace)) {
      throw new XMLStreamException(
          "element " + in.getLocalName() + " is in namespace '" + namespace + "', not in " + FHIR,
          in.getLocation());
    }
    return namespace;
  }

  private static void attributes(XMLStreamReader in, StringBuilder out) throws XMLStreamException {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String namespace = in.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        out.append(' ');
      } else if (namespace.equals(XML)) {
        out.append(" xml:");
      } else if (in.getAttributeLocalName(i).equals("schemaLocation")) {
        continue; // for tools that edit documents
      } else {
        throw new XMLStreamException(
            "unknown attribute " + in.getAttributeName(i), in.getLocation());
      }
      out.append(in.getAttributeLocalName(i)).append("=\"");
      escape(in.getAttributeValue(i), true, out);
      out.append('"');
    }
  }

  private static void text(XMLStreamReader in, String namespace, StringBuilder out)
      throws XMLStreamException {
    if (namespace.equals(XHTML)) {
      escape(in.getText(), false, out);
    } else if (!in.isWhiteSpace() && !in.getText().isBlank()) {
      throw new XMLStreamException("text is only allowed in a narrative", in.getLocation());
    }
  }

  private static void escape(String text, boolean attribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\r' -> out.append("&#13;");
        case '\n', '\t' -> {
          if (attribute) {
            out.append("&#").append((int) c).append(';');
          } else {
            out.append(c);
          }
        }
        default -> out.append(c);
      }
    }
  }
}
