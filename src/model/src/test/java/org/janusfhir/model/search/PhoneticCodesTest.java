package org.janusfhir.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticCodesTest {
  @ParameterizedTest
  @CsvSource({
    "smyth, Smith, true",
    "smith, Schmidt, true",
    "Catherine, Kathryn, true",
    "meier, Mayer, true",
    "lukash, O'Neil-Łukasz, true",
    "lucas, O'Neil-Łukasz, true",
    "onil, O'Neil-Łukasz, false",
    "neal, O'Neil-Łukasz, true",
    "Vanderberg, van der Berg, true",
    "van der berg, van der Berg, true",
    "mcdonald, Mc Donald, true",
    "jones, Johnson, false",
    "lee, Lopez, false",
    "stephens, Christopherson, false",
    "Christiansen, Christopherson, false",
    "李四, 李四, true",
    "李, 李四, false",
    "Koss, Koss676, true",
  })
  void namesSoundAlikeOrNot(String asked, String name, boolean alike) {
    assertThat(!Collections.disjoint(PhoneticCodes.of(asked), PhoneticCodes.ofEachWord(name)))
        .isEqualTo(alike);
  }

  @Test
  void whatHasNoLetterHasNoSound() {
    assertThat(PhoneticCodes.of(" - ")).isEmpty();
    assertThat(PhoneticCodes.ofEachWord("...")).isEmpty();
  }

  @Property
  void everyNameSoundsLikeItself(@ForAll String name) {
    assertThat(PhoneticCodes.ofEachWord(name)).containsAll(PhoneticCodes.of(name));
  }
}
