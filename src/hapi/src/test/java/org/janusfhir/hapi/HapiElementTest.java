package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.janusfhir.model.AdministrativeGender;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.QuantityKind;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.read.SourceElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HapiElementTest {
  private static final Name BIRTH_DATE = Name.of("birthDate");
  private static final Name GENDER = Name.of("gender");
  private static final Name ACTIVE = Name.of("active");
  private static final Name NAME = Name.of("name");
  private static final Name GIVEN = Name.of("given");
  private static final Choice DECEASED =
      Choice.of("deceased", ValueType.BOOLEAN, ValueType.DATE_TIME);
  private static final Choice MULTIPLE_BIRTH =
      Choice.renamed("multipleBirth", "birthOrder", ValueType.BOOLEAN, ValueType.INTEGER);
  private static final Choice OBSERVED =
      Choice.of("value", ValueType.QUANTITY, ValueType.STRING, ValueType.PERIOD);
  private static final Choice ONSET = Choice.generalized("onset", ValueType.AGE);

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsPrimitivesAsSent(Model model) throws Exception {
    // When
    Probe<List<Object>> probe =
        Probe.of(
                model,
                in ->
                    List.<Object>of(
                        in.bool(ACTIVE),
                        in.code(GENDER, AdministrativeGender::of),
                        in.dateTime(BIRTH_DATE),
                        in.choice(DECEASED)))
            .json(
                """
                {'resourceType':'Patient','id':'p','active':true,'gender':'female',
                 'birthDate':'1958-12','deceasedDateTime':'2020-02-29T23:30:00.5-05:00'}""");

    // Then
    assertThat(probe.value())
        .containsExactly(
            true,
            AdministrativeGender.FEMALE,
            new FhirDateTime("1958-12"),
            Primitive.of(ValueType.DATE_TIME, "2020-02-29T23:30:00.5-05:00"));
    assertThat(probe.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsExtensionsOfPrimitivesUnderTheCanonicalName(Model model) throws Exception {
    // When
    Probe<Value> probe =
        Probe.of(
                model,
                in -> {
                  in.dateTime(BIRTH_DATE);
                  return in.choice(MULTIPLE_BIRTH);
                })
            .json(
                """
                {'resourceType':'Patient','id':'p','birthDate':'1958-12-20',
                 '_birthDate':{'id':'b','extension':[{'url':'urn:time','valueDateTime':'1958-12-20T04:35:00Z'}]},
                 '_multipleBirthInteger':{'extension':[{'url':'urn:why','valueCode':'unknown'}]}}""");

    // Then
    assertThat(probe.value()).isNull();
    Extension time =
        new Extension("urn:time", Primitive.of(ValueType.DATE_TIME, "1958-12-20T04:35:00Z"), null);
    assertThat(probe.extras().primitives())
        .containsEntry("birthDate", new Extras("b", List.of(time), null, null))
        .containsKey("birthOrder");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void keepsThePlaceOfARepeatingPrimitiveThatHasOnlyExtensions(Model model) throws Exception {
    // When
    Probe<Extras> probe =
        Probe.of(
                model,
                in ->
                    in.element(
                        NAME,
                        name -> {
                          assertThat(name.strings(GIVEN)).containsExactly("", "Ann");
                          return name.extras();
                        }))
            .json(
                """
                {'resourceType':'Patient','id':'p','name':[{'id':'n',
                 'given':[null,'Ann'],'_given':[{'extension':[{'url':'urn:masked','valueBoolean':true}]},null]}]}""");

    // Then
    assertThat(probe.value().id()).isEqualTo("n");
    assertThat(probe.value().primitives()).containsOnlyKeys("given[0]");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsNestedAndModifierExtensions(Model model) throws Exception {
    // When
    Extras extras =
        Probe.blind(model)
            .json(
                """
                {'resourceType':'Patient','id':'p',
                 'extension':[{'url':'urn:place','extension':[
                    {'url':'latitude','valueDecimal':42.4680},{'url':'who','valueReference':{'reference':'Patient/q'}}]}],
                 'modifierExtension':[{'url':'urn:not','valueQuantity':{'value':1.50,'unit':'mg'}}]}""")
            .extras();

    // Then
    Extension place = extras.extension().get(0);
    assertThat(place.value()).isNull();
    assertThat(place.extras().extension())
        .extracting(Extension::url)
        .containsExactly("latitude", "who");
    assertThat(place.extras().extension().get(0).value())
        .isEqualTo(Primitive.of(ValueType.DECIMAL, "42.4680"));
    assertThat(extras.modifierExtension().get(0).value())
        .isEqualTo(new Quantity(null, new BigDecimal("1.50"), null, "mg", null, null, null));
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void readsComplexChoices(Model model) throws Exception {
    // When
    Value observed =
        Probe.of(model, in -> in.choice(OBSERVED))
            .json(
                """
                {'resourceType':'Observation','id':'o','valueQuantity':{'value':128.20,'unit':'mg'}}""")
            .value();
    Value onset =
        Probe.of(model, in -> in.choice(ONSET))
            .json("{'resourceType':'Condition','id':'c','onsetQuantity':{'value':3}}")
            .value();

    // Then
    assertThat(observed)
        .isEqualTo(new Quantity(null, new BigDecimal("128.20"), null, "mg", null, null, null));
    assertThat(((Quantity) onset).kind()).isEqualTo(QuantityKind.AGE);
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void refusesATypeThatAChoiceDoesNotHave(Model model) throws Exception {
    // When
    Probe<Value> probe =
        Probe.of(model, in -> in.choice(OBSERVED))
            .json("{'resourceType':'Observation','id':'o','valueTime':'10:00:00'}");

    // Then
    assertThat(probe.refusals())
        .singleElement()
        .asString()
        .startsWith("Observation.valueTime: a value of this type is not allowed here");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void reportsWhatNobodyReads(Model model) throws Exception {
    // When
    Probe<List<String>> probe =
        Probe.of(
                model,
                in ->
                    in.elements(
                        NAME,
                        name -> {
                          String text = name.string(Name.of("text"));
                          name.extras();
                          return text;
                        }))
            .json(
                """
                {'resourceType':'Patient','id':'p','active':true,
                 'name':[{'text':'A'},{'text':'B','family':['C']}]}""");

    // Then
    assertThat(probe.warnings())
        .containsExactlyInAnyOrder(
            "Patient.name[1].family: this element is not kept",
            "Patient.active: this element is not kept");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void aCodecThatAsksForAnUnknownElementIsWrong(Model model) {
    assertThatThrownBy(
            () ->
                Probe.of(model, (SourceElement in) -> in.string(Name.of("colour")))
                    .json("{'resourceType':'Patient','id':'p'}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patient has no element colour");
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void refusesACodeOutsideTheSetAndNamesTheAllowedOnes(Model model) throws Exception {
    // When
    Probe<AdministrativeGender> probe =
        Probe.of(model, in -> in.code(GENDER, AdministrativeGender::of))
            .json("{'resourceType':'Patient','id':'p','gender':'both'}");

    // Then
    assertThat(probe.refusals()).singleElement().asString().contains("'both'");
    if (model == Model.OLDER) {
      assertThat(probe.refusals())
          .containsExactly(
              "Patient.gender: 'both' is not a code of this element, only male, female, other,"
                  + " unknown");
    }
  }
}
