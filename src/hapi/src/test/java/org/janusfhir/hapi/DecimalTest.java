package org.janusfhir.hapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.janusfhir.model.Quantity;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Choice;

class DecimalTest {
  private static final Choice OBSERVED = Choice.of("value", ValueType.QUANTITY);

  @Property(tries = 200)
  void decimalsKeepTheirDigits(
      @ForAll Model model,
      @ForAll boolean json,
      @ForAll BigInteger digits,
      @ForAll @IntRange(max = 18) int scale)
      throws Exception {
    // Given
    BigDecimal sent = new BigDecimal(digits, scale);
    Probe<Value> probe = Probe.of(model, in -> in.choice(OBSERVED));

    // When
    if (json) {
      probe.json(
          "{'resourceType':'Observation','id':'o','valueQuantity':{'value':"
              + sent.toPlainString()
              + "}}");
    } else {
      probe.xml(
          "<Observation xmlns='http://hl7.org/fhir'><id value='o'/><valueQuantity><value value='"
              + sent.toPlainString()
              + "'/></valueQuantity></Observation>");
    }

    // Then
    assertThat(((Quantity) probe.value()).value()).isEqualTo(sent);
  }
}
