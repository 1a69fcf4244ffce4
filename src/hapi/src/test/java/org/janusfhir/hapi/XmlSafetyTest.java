package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.util.XmlUtil;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLEventReader;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XmlSafetyTest {
  private static final String SECRET = "a secret of this machine";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Model.class)
  void refusesADocumentType(Model model) throws Exception {
    // Given
    String document =
        doctype() + "<Patient xmlns='http://hl7.org/fhir'><language value='&x;'/></Patient>";

    // Then
    assertThatThrownBy(() -> Probe.blind(model).xml(document))
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessageContaining("a document type is not allowed");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void refusesAnEntityInANarrativeOfJson(Model model) throws Exception {
    // Given
    String div =
        doctype().replace('\'', '~') + "<div xmlns=~http://www.w3.org/1999/xhtml~>&x;</div>";
    String document =
        "{'resourceType':'Patient','id':'p','text':{'status':'additional','div':'" + div + "'}}";

    // When
    Probe<Integer> probe = Probe.blind(model).json(document.replace("~", "\\'"));

    // Then
    assertThat(probe.refusals()).isNotEmpty().noneMatch(text -> text.contains(SECRET));
  }

  @Test
  void hapisOwnXmlReaderDoesNotReadFiles() throws Exception {
    // Given
    XMLEventReader events = XmlUtil.createXmlReader(new StringReader(doctype() + "<a>&x;</a>"));
    StringBuilder seen = new StringBuilder();

    // When
    try {
      while (events.hasNext()) {
        seen.append(events.nextEvent());
      }
    } catch (Exception refused) {
      seen.append("refused");
    }

    // Then
    assertThat(seen).doesNotContain(SECRET);
  }

  private String doctype() throws Exception {
    Path file = folder.resolve("secret.txt");
    Files.writeString(file, SECRET);
    return "<!DOCTYPE a [<!ENTITY x SYSTEM '" + file.toUri() + "'>]>";
  }
}
