package org.janusfhir.hapi;

import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.text.translate.AggregateTranslator;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.Name;

/**
 * Reads narratives. One of status generated is not kept, since every version generates its own; any
 * other may say what the structured data does not, so it is kept, if it is the XHTML that the
 * standard allows.
 */
final class NarrativeReader {
  private static final Name STATUS = Name.of("status");
  private static final String DIV = "<div";

  /** Names of characters that HTML has and XML has not. */
  private static final CharSequenceTranslator ENTITIES =
      new AggregateTranslator(
          new LookupTranslator(EntityArrays.ISO8859_1_UNESCAPE),
          new LookupTranslator(EntityArrays.HTML40_EXTENDED_UNESCAPE));

  private NarrativeReader() {}

  /**
   * The narrative to keep, or null.
   *
   * @param sent its XHTML as sent; null if HAPI has it
   */
  static Narrative read(Reading reading, HapiElement narrative, String sent) {
    NarrativeStatus status = narrative.code(STATUS, NarrativeStatus::of);
    String div = sent;
    for (IBase value : narrative.values("div")) {
      if (sent == null) {
        div = ((IPrimitiveType<?>) value).getValueAsString();
      }
    }
    if (status == null || status == NarrativeStatus.GENERATED || div == null) {
      return null;
    }
    try {
      return new Narrative(
          status, normalised(named(ENTITIES.translate(div.strip()))), narrative.extras());
    } catch (XMLStreamException e) {
      reading.error(IssueCode.STRUCTURE, e.getMessage(), narrative.path() + ".div");
      return null;
    }
  }

  /** With the namespace, which many senders forget in JSON. */
  private static String named(String div) {
    int end = div.indexOf('>');
    boolean forgotten = div.startsWith(DIV) && end > 0 && !div.substring(0, end).contains("xmlns");
    return forgotten ? DIV + " xmlns=\"" + Markup.XHTML + '"' + div.substring(DIV.length()) : div;
  }

  private static String normalised(String div) throws XMLStreamException {
    check(div);
    XMLStreamReader in = Markup.reader(new StringReader(div));
    try {
      return Markup.copy(in);
    } finally {
      in.close();
    }
  }

  private static void check(String div) throws XMLStreamException {
    XMLStreamReader in = Markup.reader(new StringReader(div));
    try {
      if (!in.getLocalName().equals("div") || !Markup.XHTML.equals(in.getNamespaceURI())) {
        throw new XMLStreamException("a narrative must be a div in namespace " + Markup.XHTML);
      }
      while (in.hasNext()) {
        if (in.getEventType() == XMLStreamConstants.START_ELEMENT) {
          NarrativeRules.check(in);
        }
        in.next();
      }
    } finally {
      in.close();
    }
  }
}
