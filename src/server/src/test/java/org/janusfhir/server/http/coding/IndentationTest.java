package org.janusfhir.server.http.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What indentation must not change. */
class IndentationTest {
  @Test
  void textsInXhtmlKeepTheirWhiteSpace() {
    String text =
        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a <b>b</b>c&lt;&amp;\u00e9</p><br/><!-- < -->"
            + "<pre>x\n  y</pre></div>";
    assertThat(
            xml(
                "<A xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/>"
                    + text
                    + "</text><b value=\"&quot;&#10;&lt;>\"/><c></c></A>"))
        .isEqualTo(
            "<A xmlns=\"http://hl7.org/fhir\">\n  <text>\n    <status value=\"generated\"/>\n    "
                + text
                + "\n  </text>\n  <b value=\"&quot;&#10;&lt;>\"/>\n  <c></c>\n</A>");
  }

  @Test
  void numbersKeepTheirDigits() {
    assertThat(json("{\"a\":[1.50,1E5,-0.0,100000000000000000000.10],\"b\":\"\\u0007\u00e9\"}"))
        .isEqualTo(
            """
            {
              "a" : [
                1.50,
                1E5,
                -0.0,
                100000000000000000000.10
              ],
              "b" : "\\u0007\u00e9"
            }""");
  }

  private static String xml(String text) {
    return string(IndentedXml.of(bytes(text)));
  }

  private static String json(String text) {
    return string(IndentedJson.of(bytes(text)));
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes).toString();
  }
}
