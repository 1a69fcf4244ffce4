package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Meta;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument.Accepted;
import org.janusfhir.wire.read.ParsedDocument.Entry;
import org.janusfhir.wire.read.ParsedDocument.NotServed;
import org.janusfhir.wire.read.ParsedDocument.Refused;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HapiParserTest {
  @ParameterizedTest
  @EnumSource(Model.class)
  void oneWrongEntryDoesNotRefuseTheOthers(Model model) throws Exception {
    // When
    List<Entry> entries =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Bundle','type':'collection','entry':[
                 {'resource':{'resourceType':'Patient','id':'a','colour':'red','birthDate':'yesterday'}},
                 {'resource':{'resourceType':'Patient','id':'b'}},
                 {'resource':{'resourceType':'Claim','id':'c'}},
                 {'resource':{'resourceType':'Pateint','id':'d'}},
                 {'fullUrl':'urn:uuid:0b8d','resource':{'resourceType':'Patient'}},
                 {'resource':{'resourceType':'Patient'}},
                 {'resource':{'resourceType':'Patient','id':'f/1'}},
                 {'fulUrl':'urn:uuid:1','resource':{'resourceType':'Patient','id':'g'}},
                 {'request':{'method':'DELETE','url':'Patient/h'}}]}""")
            .document()
            .entries();

    // Then
    assertThat(entries)
        .extracting(Entry::getClass)
        .containsExactly(
            Refused.class,
            Accepted.class,
            NotServed.class,
            Refused.class,
            Accepted.class,
            Refused.class,
            Refused.class,
            Refused.class,
            Refused.class);
    assertThat(entries.get(0).location()).isEqualTo("Bundle.entry[0].resource");
    assertThat(((Refused) entries.get(0)).issues())
        .extracting(issue -> issue.diagnostics().replaceAll(": .*", ""))
        .containsExactly(
            "unknown element 'colour'", "element 'birthDate' has the value 'yesterday'");
    assertThat(((Accepted) entries.get(4)).resource().head().id()).isEqualTo("0b8d");
    assertThat(message(entries.get(3))).contains("'Pateint' is not a resource type");
    assertThat(message(entries.get(5))).contains("neither an id nor a fullUrl");
    assertThat(message(entries.get(6))).contains("'f/1' is not an id");
    assertThat(message(entries.get(7))).isEqualTo("Bundle.entry has no element fulUrl");
    assertThat(message(entries.get(8))).contains("(request DELETE)");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsTheSameFromXml(Model model) throws Exception {
    // When
    List<Entry> entries =
        Probe.blind(model)
            .xml(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- a Bundle -->
                <f:Bundle xmlns:f="http://hl7.org/fhir"><f:type value="collection"/>
                 <f:entry><f:resource><f:Patient><f:id value="a"/><f:colour value="red"/></f:Patient></f:resource></f:entry>
                 <f:entry><f:fullUrl value="urn:uuid:0b8d"/><f:resource><f:Patient/></f:resource></f:entry>
                 <f:entry><f:resource><f:Claim><f:id value="c"/></f:Claim></f:resource></f:entry>
                </f:Bundle>""")
            .document()
            .entries();

    // Then
    assertThat(entries)
        .extracting(Entry::getClass)
        .containsExactly(Refused.class, Accepted.class, NotServed.class);
    assertThat(message(entries.get(0))).isEqualTo("unknown element 'colour'");
    assertThat(((Refused) entries.get(0)).issues().get(0).location())
        .isEqualTo("Bundle.entry[0].resource.colour");
    assertThat(((Accepted) entries.get(1)).resource().head().id()).isEqualTo("0b8d");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void saysWhereInAResourceAnErrorIs(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Patient','id':'p','birthDate':'yesterday',
                 'name':[{'text':'a'},{'colour':'red','given':['x'],'period':{'start':'2016','end':'today'}}],
                 'managingOrganization':{'reference':'#o'}}""");

    // Then
    assertThat(probe.refusals())
        .extracting(text -> text.replaceAll(": .*", ""))
        .containsExactly(
            "Patient.birthDate",
            "Patient.name[1].colour",
            "Patient.name[1].period.end",
            "Patient.managingOrganization.reference");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void takesTheVersionsOfAHistoryFromTheOldestOn(Model model) throws Exception {
    // When
    List<Entry> entries =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Bundle','type':'history','entry':[
                 {'resource':{'resourceType':'Patient','id':'p','meta':{'versionId':'2'}}},
                 {'resource':{'resourceType':'Patient','id':'p','meta':{'versionId':'1'}}}]}""")
            .document()
            .entries();

    // Then
    assertThat(entries)
        .extracting(Entry::location)
        .containsExactly("Bundle.entry[1].resource", "Bundle.entry[0].resource");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsTheHeadButNotWhatIsTheStores(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Patient','id':'p','language':'de','implicitRules':'http://rules',
                 'meta':{'versionId':'7','lastUpdated':'2016-02-01T00:00:00Z','profile':['http://profile'],
                  'security':[{'system':'urn:s','code':'N'}],'tag':[{'system':'urn:t','code':'x','display':'y'}]}}""");

    // Then
    assertThat(probe.resource().head().language()).isEqualTo("de");
    assertThat(probe.resource().head().implicitRules()).isEqualTo("http://rules");
    assertThat(probe.resource().head().meta())
        .isEqualTo(
            new Meta(
                List.of("http://profile"),
                List.of(new Coding("urn:s", null, "N", null, null, null)),
                List.of(new Coding("urn:t", null, "x", "y", null, null)),
                null));
    assertThat(probe.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void aMetaOfTheStoresOnlyIsNone(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model).json("{'resourceType':'Patient','id':'p','meta':{'versionId':'7'}}");

    // Then
    assertThat(probe.resource().head().meta()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void passesOverCommentsOfTheOfficialExamples(Model model) throws Exception {
    // When
    Probe<Integer> probe =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Patient','id':'p','fhir_comments':['a'],'_active':{'fhir_comments':['b']},
                 'name':[{'fhir_comments':['c']}]}""");

    // Then
    assertThat(probe.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsOtherEncodings(Model model) throws Exception {
    // Given
    String text = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"language\":\"de\"}";
    HapiParser parser = new HapiParser("test", model::context, List.of(), (type, in) -> null);

    // Then
    for (byte[] document :
        List.of(
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
            text.getBytes(StandardCharsets.UTF_16BE))) {
      assertThat(parser.parse(document, Format.JSON, ReferenceResolver.NONE).entries())
          .containsExactly(new NotServed("Patient", "Patient", "p"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{'resourceType':'Patient'",
        "{'resourceType':'Patient'} x",
        "{'resourceType':'Patient','id':'a','id':'b'}",
        "{'resourceType':'Bundle','colour':'red'}",
        "<Patient/>"
      })
  void refusesWhatIsNoDocument(String text) {
    assertThatThrownBy(() -> Probe.blind(Model.OLDER).json(text))
        .isInstanceOf(MalformedDocumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<Patient xmlns='http://hl7.org/fhir'>",
        "<Patient xmlns='http://hl7.org/fhir'>text</Patient>",
        "<Patient/>",
        "<Patient xmlns='http://hl7.org/fhir'/><Patient/>"
      })
  void refusesWhatIsNoXmlDocument(String text) {
    assertThatThrownBy(() -> Probe.blind(Model.OLDER).xml(text))
        .isInstanceOf(MalformedDocumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void saysWhereADocumentIsMalformed(Model model) {
    assertThatThrownBy(() -> Probe.blind(model).json("{'resourceType':\n 'Patient',,}"))
        .isInstanceOf(MalformedDocumentException.class)
        .hasMessageStartingWith("not JSON: line 2, column ");
  }

  private static String message(Entry entry) {
    return ((Refused) entry).issues().get(0).diagnostics();
  }
}
