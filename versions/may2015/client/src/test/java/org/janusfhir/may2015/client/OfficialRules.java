package org.janusfhir.may2015.client;

import ca.uhn.fhir.model.dstu2.resource.Patient;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.DocumentBuilder;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;

/** The Schematron rules that HAPI 1.1 brings: those of 0.5.0, a file for each resource type. */
final class OfficialRules {
  private static final String FOLDER = "/ca/uhn/fhir/model/dstu2/schema/";

  private final Processor processor = new Processor(false);
  private final Map<String, XsltExecutable> rules = new HashMap<>();
  private final XsltExecutable maker;

  OfficialRules() throws SaxonApiException {
    InputStream stylesheet = OfficialRules.class.getResourceAsStream("/rules.xsl");
    maker = processor.newXsltCompiler().compile(new StreamSource(stylesheet));
  }

  /** The rules that a document breaks, each with the path of the element. */
  List<String> broken(byte[] xml) throws SaxonApiException {
    DocumentBuilder builder = processor.newDocumentBuilder();
    XdmNode document = builder.build(new StreamSource(new ByteArrayInputStream(xml)));
    StringWriter lines = new StringWriter();
    for (String type : types(document)) {
      rules(type).load30().applyTemplates(document, processor.newSerializer(lines));
    }
    return lines.toString().lines().filter(line -> !line.isBlank()).toList();
  }

  /** The next page of a searchset, or null if this is the last one. */
  String next(byte[] xml) throws SaxonApiException {
    XPathCompiler xpath = processor.newXPathCompiler();
    xpath.declareNamespace("", "http://hl7.org/fhir");
    XdmItem url =
        xpath.evaluateSingle(
            "/Bundle/link[relation/@value = 'next']/url/@value",
            processor.newDocumentBuilder().build(new StreamSource(new ByteArrayInputStream(xml))));
    return url == null ? null : url.getStringValue();
  }

  /** The types of all resources in the document. */
  private Set<String> types(XdmNode document) throws SaxonApiException {
    Set<String> types = new TreeSet<>();
    processor
        .newXPathCompiler()
        .evaluate("//*[matches(local-name(), '^[A-Z]')]/local-name()", document)
        .forEach(name -> types.add(name.getStringValue()));
    return types;
  }

  private XsltExecutable rules(String type) throws SaxonApiException {
    XsltExecutable known = rules.get(type);
    if (known != null) {
      return known;
    }
    String file = FOLDER + type.toLowerCase(Locale.ROOT) + ".sch";
    XdmDestination stylesheet = new XdmDestination();
    maker.load30().transform(new StreamSource(Patient.class.getResourceAsStream(file)), stylesheet);
    XsltExecutable made = processor.newXsltCompiler().compile(stylesheet.getXdmNode().asSource());
    rules.put(type, made);
    return made;
  }
}
