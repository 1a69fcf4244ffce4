package org.janusfhir.ccd;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.model.Observation;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.With;
import org.junit.jupiter.api.Test;

class VitalSignSectionTest {
  private static final String ORGANIZER =
      "//c:organizer[c:templateId/@root='2.16.840.1.113883.10.20.22.4.26']";
  private static final String SIGN = ORGANIZER + "/c:component/c:observation";

  @Test
  void theComponentsOfABloodPressureAreSignsOfTheirOwn() {
    // Given
    Observation pressure = (Observation) CanonicalExamples.of(ResourceType.OBSERVATION);

    // When
    Ccd ccd = Ccd.of(pressure);

    // Then
    assertThat(ccd.texts("//c:tbody/c:tr/c:td[1]"))
        .containsExactly(
            "Blood pressure systolic & diastolic",
            "Systolic blood pressure",
            "Diastolic blood pressure");
    assertThat(ccd.count(SIGN)).isEqualTo(1);
    assertThat(ccd.text(SIGN + "/c:code/@code")).isEqualTo("8480-6");
    assertThat(ccd.text(SIGN + "/c:value/@value")).isEqualTo("107");
    assertThat(ccd.text(SIGN + "/c:value/@unit")).isEqualTo("mm[Hg]");
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void whatWasMeasuredTogetherIsOrganizedTogether() {
    // When
    Ccd ccd =
        Ccd.of(
            Observations.vital("weight", "29463-7", "70.5", "kg", "2015-05-04T08:30:00Z"),
            Observations.vital("height", "8302-2", "172", "cm", "2015-05-04T08:30:00Z"),
            Observations.vital("later", "29463-7", "71", "kg", "2015-06-04"));

    // Then
    assertThat(ccd.count(ORGANIZER)).isEqualTo(2);
    assertThat(ccd.text(ORGANIZER + "[1]/c:effectiveTime/@value")).isEqualTo("20150604");
    assertThat(ccd.count(ORGANIZER + "[c:effectiveTime/@value='20150504083000+0000']/c:component"))
        .isEqualTo(2);
    assertThat(ccd.violations()).isEmpty();
  }

  @Test
  void whatIsNoNumberIsAResult() {
    // Given
    Observation weight = Observations.vital("w", "29463-7", "70", "kg", "2015-05-04");

    // When
    Ccd ccd =
        Ccd.of(With.component(weight, "value", Primitive.of(ValueType.STRING, "not measurable")));

    // Then
    assertThat(ccd.count(ORGANIZER)).isZero();
    assertThat(ccd.text("//c:organizer[@classCode='BATTERY']//c:observation/c:value"))
        .isEqualTo("not measurable");
    assertThat(ccd.violations()).isEmpty();
  }
}
