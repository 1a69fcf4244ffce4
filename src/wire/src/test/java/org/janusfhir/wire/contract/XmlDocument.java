package org.janusfhir.wire.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads FHIR XML as strictly as the standard asks, knowing no version. */
final class XmlDocument {
  private static final String FHIR = "http://hl7.org/fhir";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private XmlDocument() {}

  static Tree read(byte[] xml) {
    return resource(parse(xml));
  }

  /** The text of a narrative's XHTML, which JSON has as a string. */
  static String text(String xhtml) {
    return parse(xhtml.getBytes(StandardCharsets.UTF_8)).getTextContent();
  }

  private static Element parse(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + e.getMessage(), e);
    }
  }

  private static Tree resource(Element element) {
    if (!FHIR.equals(element.getNamespaceURI()) || element.getAttributes().getLength() > 1) {
      throw new AssertionError(element + " is not a resource");
    }
    return new Tree(element.getLocalName(), null, null, null, children(element));
  }

  private static List<Tree> children(Element element) {
    List<Tree> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element child) {
        children.add(element(child));
      } else {
        throw new AssertionError(element.getLocalName() + " has text: " + node.getNodeValue());
      }
    }
    return children;
  }

  private static Tree element(Element element) {
    String name = element.getLocalName();
    if (XHTML.equals(element.getNamespaceURI())) {
      return new Tree(name, element.getTextContent(), null, null, List.of());
    }
    if (!FHIR.equals(element.getNamespaceURI())) {
      throw new AssertionError(name + " is in no known namespace");
    }
    if (element.getChildNodes().getLength() == 1
        && element.getFirstChild() instanceof Element child
        && Character.isUpperCase(child.getLocalName().charAt(0))) {
      return new Tree(name, null, null, null, List.of(resource(child)));
    }
    if (element.getAttributes().getLength() == 0 && !element.hasChildNodes()) {
      throw new AssertionError(name + " is empty");
    }
    return new Tree(
        name,
        attribute(element, "value"),
        attribute(element, "id"),
        attribute(element, "url"),
        children(element));
  }

  private static String attribute(Element element, String name) {
    if (!element.hasAttribute(name)) {
      return null;
    }
    if (element.getAttribute(name).isEmpty()) {
      throw new AssertionError(element.getLocalName() + '@' + name + " is empty");
    }
    return element.getAttribute(name);
  }
}
