package org.janusfhir.wire.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a narrative with a parser that knows no DTD and no entities. */
final class XhtmlDocument {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final Set<String> ALLOWED =
      Set.of("div", "p", "b", "table", "tr", "th", "td", "br");
  private static final XMLInputFactory FACTORY = hardened();

  private XhtmlDocument() {}

  /** The text of all elements; fails if there are others than a narrative of ours has. */
  static String text(String div) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(div));
      StringBuilder text = new StringBuilder();
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamReader.START_ELEMENT) {
          assertThat(reader.getNamespaceURI()).isEqualTo(XHTML);
          assertThat(ALLOWED).contains(reader.getLocalName());
          assertThat(reader.getLocalName().equals("div")).isEqualTo(depth++ == 0);
          assertThat(reader.getAttributeCount()).isZero();
        } else if (event == XMLStreamReader.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamReader.CHARACTERS) {
          text.append(reader.getText());
        }
      }
      return text.toString();
    } catch (XMLStreamException e) {
      throw new AssertionError(div, e);
    }
  }

  private static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
