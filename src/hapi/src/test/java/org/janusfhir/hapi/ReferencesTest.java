package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.read.ParsedDocument.Target;
import org.janusfhir.wire.read.ReferenceResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencesTest {
  private static final Name PERFORMER = Name.of("performer");
  private static final String BUNDLE =
      """
      {'resourceType':'Bundle','type':'transaction','entry':[
       {'fullUrl':'urn:uuid:1111','resource':{'resourceType':'Observation','id':'o','performer':[
         {'reference':'%s','display':'d'}]}},
       {'fullUrl':'urn:uuid:2222','resource':{'resourceType':'Practitioner','id':'later'}},
       {'fullUrl':'urn:uuid:3333','resource':{'resourceType':'Claim','id':'c'}},
       {'fullUrl':'http://there/fhir/Patient/p','resource':{'resourceType':'Patient','id':'p'}}]}""";

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsEveryForm(Model model) throws Exception {
    assertThat(read(model, "Patient/x")).isEqualTo(to(ResourceType.PATIENT, "x", null));
    assertThat(read(model, "MedicationOrder/x"))
        .isEqualTo(to(ResourceType.MEDICATION_REQUEST, "x", null));
    assertThat(read(model, "Patient/x/_history/3")).isEqualTo(to(ResourceType.PATIENT, "x", "3"));
    assertThat(read(model, "urn:uuid:2222"))
        .isEqualTo(to(ResourceType.PRACTITIONER, "later", null));
    assertThat(read(model, "http://there/fhir/Patient/p"))
        .isEqualTo(to(ResourceType.PATIENT, "p", null));
    assertThat(read(model, "urn:uuid:3333")).isEqualTo(uri("Claim/c"));
    assertThat(read(model, "urn:uuid:4444")).isEqualTo(uri("urn:uuid:4444"));
    assertThat(read(model, "http://elsewhere/fhir/Patient/p"))
        .isEqualTo(uri("http://elsewhere/fhir/Patient/p"));
    assertThat(read(model, "Claim/c")).isEqualTo(uri("Claim/c"));
    assertThat(read(model, "Patient/not an id")).isEqualTo(uri("Patient/not an id"));
    assertThat(read(model, "Practitioner?identifier=urn:s|7"))
        .isEqualTo(to(ResourceType.PRACTITIONER, "found", null));
    assertThat(read(model, "Practitioner?identifier=urn%3As%7C7"))
        .isEqualTo(to(ResourceType.PRACTITIONER, "found", null));
    assertThat(read(model, "Practitioner?identifier=urn:s|8"))
        .isEqualTo(uri("Practitioner?identifier=urn:s|8"));
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void tellsWhatLeadsOutOfTheDocument(Model model) throws Exception {
    assertThat(parse(model, "Patient/x").document().outside())
        .containsOnlyKeys(new Target(ResourceType.PATIENT, "x"));
    assertThat(parse(model, "urn:uuid:4444").document().outside())
        .containsOnlyKeys(new Target(null, "urn:uuid:4444"));
    assertThat(parse(model, "http://elsewhere/fhir/Patient/p").document().outside()).isEmpty();
    assertThat(parse(model, "Practitioner?identifier=urn:s|8").document().unresolved())
        .containsExactly("Practitioner?identifier=urn:s|8");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsAReferenceInAChoice(Model model) throws Exception {
    // When
    Value medication =
        Probe.of(model, in -> in.choice(Choice.of("medication", ValueType.REFERENCE)))
            .only("MedicationOrder")
            .json(
                """
                {'resourceType':'MedicationOrder','id':'m',
                 'contained':[{'resourceType':'Medication','id':'drug'}],
                 'medicationReference':{'reference':'#drug'}}""")
            .value();

    // Then
    assertThat(medication).isEqualTo(new Reference(null, null, null, "#drug", null, null));
  }

  private static Reference read(Model model, String reference) throws Exception {
    return parse(model, reference).value().get(0);
  }

  private static Probe<List<Reference>> parse(Model model, String reference) throws Exception {
    ReferenceResolver resolver =
        (type, query) -> query.equals("identifier=urn:s|7") ? "found" : null;
    return Probe.of(model, in -> in.references(PERFORMER))
        .only("Observation")
        .json(BUNDLE.formatted(reference), resolver);
  }

  private static Reference to(ResourceType type, String id, String version) {
    return new Reference(type, id, version, null, "d", null);
  }

  private static Reference uri(String uri) {
    return new Reference(null, null, null, uri, "d", null);
  }
}
