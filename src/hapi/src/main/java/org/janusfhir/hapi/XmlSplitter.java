package org.janusfhir.hapi;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.janusfhir.wire.read.MalformedDocumentException;

/** Finds the resources of an XML document. Refuses document types and so all entities. */
final class XmlSplitter {
  private static final String MESSAGE = "Message: ";

  private final XMLStreamReader in;
  private final List<SourceDocument.Part> parts = new ArrayList<>();
  private final Set<String> envelope = new HashSet<>();
  private String bundleType;

  private XmlSplitter(XMLStreamReader in) {
    this.in = in;
  }

  /** Splits a document in the encoding that it declares. */
  static SourceDocument split(byte[] document) throws MalformedDocumentException {
    try {
      XMLStreamReader in = Markup.reader(new ByteArrayInputStream(document));
      try {
        return new XmlSplitter(in).document();
      } finally {
        in.close();
      }
    } catch (XMLStreamException e) {
      throw new MalformedDocumentException("not readable as XML: " + place(e) + said(e), e);
    }
  }

  private static String place(XMLStreamException e) {
    Location location = e.getLocation();
    return location == null
        ? ""
        : "line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ": ";
  }

  /** What the parser says, without the place, which it names in its own terms. */
  private static String said(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf(MESSAGE);
    return own < 0 ? message : message.substring(own + MESSAGE.length());
  }

  private SourceDocument document() throws XMLStreamException {
    if (!in.getLocalName().equals("Bundle")) {
      SourceDocument.Text resource = resource();
      end();
      return new SourceDocument(
          false,
          null,
          Set.of(),
          List.of(new SourceDocument.Part(resource.typeName(), null, null, Set.of(), resource)));
    }
    while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = in.getLocalName();
      envelope.add(name);
      if (name.equals("entry")) {
        entry();
      } else {
        if (name.equals("type")) {
          bundleType = value();
        }
        skip();
      }
    }
    end();
    return new SourceDocument(true, bundleType, envelope, parts);
  }

  /** Reads to the end, so that a document that is cut off is noticed. */
  private void end() throws XMLStreamException {
    while (in.hasNext()) {
      in.next();
    }
  }

  private void entry() throws XMLStreamException {
    Set<String> names = new HashSet<>();
    String fullUrl = null;
    String method = null;
    SourceDocument.Text resource = null;
    while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String name = in.getLocalName();
      names.add(name);
      switch (name) {
        case "resource" -> {
          in.nextTag();
          resource = resource();
          in.nextTag();
        }
        case "request" -> method = method();
        case "fullUrl" -> {
          fullUrl = value();
          skip();
        }
        default -> skip();
      }
    }
    String location = "Bundle.entry[" + parts.size() + "].resource";
    parts.add(new SourceDocument.Part(location, fullUrl, method, names, resource));
  }

  private String method() throws XMLStreamException {
    String method = null;
    while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (in.getLocalName().equals("method")) {
        method = value();
      }
      skip();
    }
    return method;
  }

  private SourceDocument.Text resource() throws XMLStreamException {
    String typeName = in.getLocalName();
    String text = Markup.copy(in);
    return new SourceDocument.Text(
        typeName, child(text, "id"), child(text, "implicitRules"), null, () -> text);
  }

  /** The value of a direct child of a copied resource; these are before all others. */
  private static String child(String resource, String name) throws XMLStreamException {
    XMLStreamReader copy = Markup.reader(new StringReader(resource));
    String value = null;
    while (value == null && copy.nextTag() == XMLStreamConstants.START_ELEMENT) {
      if (copy.getLocalName().equals(name)) {
        value = copy.getAttributeValue(null, "value");
      } else if (Set.of("id", "meta", "implicitRules").contains(copy.getLocalName())) {
        skip(copy);
      } else {
        break;
      }
    }
    copy.close();
    return value;
  }

  private String value() {
    return in.getAttributeValue(null, "value");
  }

  private void skip() throws XMLStreamException {
    skip(in);
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }
}
