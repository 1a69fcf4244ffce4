package org.janusfhir.ccd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.janusfhir.model.Patient;
import org.janusfhir.model.Resource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A document, parsed; the prefix <code>c</code> of paths is CDA's namespace. */
final class Ccd {
  private static final XPath PATHS = paths();
  private static final Map<String, XPathExpression> COMPILED = new HashMap<>();

  private final byte[] xml;
  private final Document document;

  Ccd(byte[] xml) {
    this.xml = xml;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document of the example patient with these resources. */
  static Ccd of(Resource... resources) {
    return of(Headers.PATIENT, List.of(resources));
  }

  static Ccd of(Patient patient, List<Resource> resources) {
    PatientRecord record = new PatientRecord(patient, resources);
    return new Ccd(ContinuityOfCareDocument.write(record, Facts.any()));
  }

  /** What schema and rules find wrong with it. */
  List<String> violations() {
    List<String> found = new ArrayList<>(CdaSchema.violations(xml));
    found.addAll(CcdRules.violations(this));
    return found;
  }

  List<Element> elements(String path) {
    NodeList nodes = (NodeList) evaluate(path, document, XPathConstants.NODESET);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  boolean has(String path) {
    return (Boolean) evaluate(path, document, XPathConstants.BOOLEAN);
  }

  int count(String path) {
    return elements(path).size();
  }

  /** The text of what the path finds first; empty if it finds nothing. */
  String text(String path) {
    return (String) evaluate(path, document, XPathConstants.STRING);
  }

  /** The texts of all elements the path finds. */
  List<String> texts(String path) {
    return elements(path).stream().map(Element::getTextContent).toList();
  }

  private static synchronized Object evaluate(String path, Object context, QName type) {
    try {
      XPathExpression compiled = COMPILED.get(path);
      if (compiled == null) {
        compiled = PATHS.compile(path);
        COMPILED.put(path, compiled);
      }
      return compiled.evaluate(context, type);
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  private static XPath paths() {
    XPath paths = XPathFactory.newInstance().newXPath();
    paths.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public String getNamespaceURI(String prefix) {
            return prefix.equals("c")
                ? "urn:hl7-org:v3"
                : XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
          }

          @Override
          public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
          }

          @Override
          public Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
          }
        });
    return paths;
  }
}
