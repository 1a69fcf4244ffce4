package org.janusfhir.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.*;
import org.junit.jupiter.api.Test;

class CanonicalCodecTest {
  @Test
  void x() {
    Observation o =
        new Observation(
            ResourceHead.of("a1"),
            null,
            ObservationStatus.FINAL,
            null,
            null,
            Reference.to(ResourceType.PATIENT, "p"),
            null,
            Primitive.of(ValueType.DATE_TIME, "2016"),
            FhirDateTime.of("2016-02-01"),
            List.of(
                Reference.to(ResourceType.PATIENT, "p"),
                new Reference(null, null, null, null, "x", null)),
            new Quantity(
                QuantityKind.AGE,
                new BigDecimal("128.20"),
                QuantityComparator.LESS_THAN,
                "mm\u0001\u1234\uD83D\uDE00\"\\/",
                null,
                "",
                null),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(
                new Observation.Component(null, new Period(null, null, null), null, null, null)),
            null,
            new Extras(
                "e",
                List.of(
                    new Extension(
                        "u",
                        new Quantity(null, new BigDecimal("1E+5"), null, null, null, null, null),
                        null)),
                null,
                Map.of(
                    "b",
                    new Extras("q", null, null, null),
                    "a",
                    new Extras(null, null, null, null))));
    byte[] b = CanonicalCodec.encode(o);
    assertThat(CanonicalCodec.decode((byte) 1, b)).isEqualTo(o);
    assertThat(new String(b, StandardCharsets.UTF_8)).contains("Observation");
  }
}
