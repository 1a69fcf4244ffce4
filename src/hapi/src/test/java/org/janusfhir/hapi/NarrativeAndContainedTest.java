package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.Narrative;
import org.janusfhir.model.NarrativeStatus;
import org.janusfhir.model.OtherElement;
import org.janusfhir.model.OtherResource;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NarrativeAndContainedTest {
  private static final String DIV =
      "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>A &amp; <b>B</b></p></div>";

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsANarrativeThatIsNotGenerated(Model model) throws Exception {
    assertThat(narrative(model, "additional", DIV))
        .isEqualTo(new Narrative(NarrativeStatus.ADDITIONAL, DIV, null));
    assertThat(narrative(model, "generated", DIV)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void knowsTheNamesThatHtmlGivesToCharacters(Model model) throws Exception {
    assertThat(narrative(model, "additional", DIV.replace("A &amp;", "A&nbsp;&lt;&eacute;")).div())
        .isEqualTo(DIV.replace("A &amp;", "A\u00A0&lt;\u00E9"));
    assertThat(narrative(model, "generated", "<div>not even XML &nbsp;")).isNull();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void addsTheNamespaceThatSendersForget(Model model) throws Exception {
    assertThat(narrative(model, "additional", "<div>A</div>").div())
        .isEqualTo("<div xmlns=\"http://www.w3.org/1999/xhtml\">A</div>");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsANarrativeOfXml(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model)
            .xml(
                """
                <Patient xmlns="http://hl7.org/fhir"><text><status value="additional"/>
                <x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>A &amp; <x:b>B</x:b></x:p></x:div></text></Patient>""");

    // Then
    assertThat(probe.resource().head().text().div()).isEqualTo(DIV);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void refusesANarrativeThatCouldRunSomething(Model model) throws Exception {
    for (String content :
        List.of(
            "<script>x()</script>",
            "<p onclick='x()'>y</p>",
            "<a href=' JavaScript:x()'>y</a>",
            "<a href='java&#10;script&#9;:x()'>y</a>",
            "<a href='&#9;VBScript:x()'>y</a>",
            "<a href='data:text/html,x'>y</a>",
            "<IMG ONERROR='x()' src='y'/>",
            "<img oneRror='x()' src='y'/>",
            "<img Src='y'/>",
            "<SCRIPT>x()</SCRIPT>",
            "<Iframe src='http://x'/>",
            "<svg><a href='y'/></svg>",
            "<noscript><p title='x'/></noscript>",
            "<p style='background: URL(http://x)'>y</p>",
            "<p style='width: ex&#47;**&#47;pression(x())'>y</p>",
            "<p style='width: e\\\\78pression(x())'>y</p>",
            "<img srcset='http://x'/>",
            "<iframe src='http://x'/>")) {
      // When
      Probe<Integer> probe = patient(model, "additional", DIV.replace("<b>B</b>", content));

      // Then
      assertThat(probe.refusals())
          .singleElement()
          .asString()
          .startsWith("Patient.text.div: a narrative may not have an ");
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsWhatTheStandardAllows(Model model) throws Exception {
    for (String content :
        List.of(
            "<p style=\"color: red; width: 50%\" title=\"data: see below\">y</p>",
            "<a href=\"http://x/?javascript:\">y</a>",
            "<a name=\"online\">y</a>",
            "<p style=\"scroll-behavior: smooth\">y</p>",
            "<img src=\"data:image/png;base64,eA==\" alt=\"y\"></img>",
            "<table><tbody><tr><td colspan=\"2\">y</td></tr></tbody></table>")) {
      String div = DIV.replace("<b>B</b>", content);
      assertThat(narrative(model, "additional", div).div()).isEqualTo(div);
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsContainedResourcesWithoutNarrative(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'MedicationOrder','id':'m','contained':[
                 {'resourceType':'Medication','id':'drug','meta':{'versionId':'1'},
                  'text':{'status':'additional','div':'<div>x</div>'}},
                 {'resourceType':'Substance','id':'s','description':'d',
                  'instance':[{'identifier':{'value':'7'},'quantity':{'value':1.50}}],
                  'ingredient':[{'substance':{'reference':'#s'}}]}],
                 'medicationReference':{'reference':'#drug'}}""");

    // Then
    List<Resource> contained = probe.resource().head().contained();
    assertThat(contained).extracting(r -> r.head().id()).containsExactly("drug", "s");
    assertThat(contained).extracting(r -> r.head().text()).containsOnlyNulls();
    assertThat(contained).extracting(r -> r.head().meta()).containsOnlyNulls();
    OtherResource substance = (OtherResource) contained.get(1);
    assertThat(substance.name()).isEqualTo("Substance");
    assertThat(substance.definedBy()).isEqualTo("test");
    assertThat(substance.elements())
        .extracting(OtherElement::name)
        .contains("description", "instance");
    OtherElement instance =
        substance.elements().stream()
            .filter(element -> element.name().equals("instance"))
            .findFirst()
            .orElseThrow();
    assertThat(instance.repeats()).isTrue();
    assertThat(instance.elements().get(1))
        .isEqualTo(
            new OtherElement(
                "quantity",
                false,
                false,
                null,
                List.of(new OtherElement("value", false, false, "1.50", null, null)),
                null));
  }

  private static Narrative narrative(Model model, String status, String div) throws Exception {
    return patient(model, status, div).resource().head().text();
  }

  private static Probe<Integer> patient(Model model, String status, String div) throws Exception {
    String json =
        """
        {"resourceType":"Patient","id":"p","text":{"status":"%s","div":"%s"}}"""
            .formatted(status, div.replace("\"", "\\\""));
    return Probe.blind(model).parse(json, Format.JSON, ReferenceResolver.NONE);
  }
}
