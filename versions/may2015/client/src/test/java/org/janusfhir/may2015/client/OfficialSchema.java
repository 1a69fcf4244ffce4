package org.janusfhir.may2015.client;

import ca.uhn.fhir.model.dstu2.resource.Patient;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** The XML schema that HAPI 1.1 brings: the one generated for 0.5.0. */
final class OfficialSchema {
  private static final String FOLDER = "/ca/uhn/fhir/model/dstu2/schema/";

  private OfficialSchema() {}

  static Schema of050() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      DOMImplementationLS dom =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput input = dom.createLSInput();
            String name = systemId.substring(systemId.lastIndexOf('/') + 1);
            input.setSystemId(name);
            input.setByteStream(open(name));
            return input;
          });
      Source all = new StreamSource(open("fhir-single.xsd"), "fhir-single.xsd");
      return factory.newSchema(all);
    } catch (SAXException | ReflectiveOperationException e) {
      throw new IllegalStateException("The schema of 0.5.0 cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    return Patient.class.getResourceAsStream(FOLDER + name);
  }
}
