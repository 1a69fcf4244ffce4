package org.janusfhir.ccd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** HL7's normative XML schema of CDA R2, without extensions. */
final class CdaSchema {
  private static final Schema SCHEMA = load();

  private CdaSchema() {}

  /** What is wrong with the document, each with its line; empty if it is valid. */
  static List<String> violations(byte[] xml) {
    List<String> found = new ArrayList<>();
    Validator validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            found.add(e.getLineNumber() + ": " + e.getMessage());
          }

          @Override
          public void error(SAXParseException e) {
            warning(e);
          }

          @Override
          public void fatalError(SAXParseException e) {
            warning(e);
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException | IOException e) {
      found.add(e.getMessage());
    }
    return found;
  }

  private static Schema load() {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      return factory.newSchema(CdaSchema.class.getResource("/samples/CDA.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
