package org.janusfhir.dstu2_1;

import static org.assertj.core.api.Assertions.assertThat;

import org.janusfhir.model.AllergyClinicalStatus;
import org.janusfhir.model.AllergyVerificationStatus;
import org.janusfhir.model.search.AllergyStatus;
import org.janusfhir.wire.SearchCodes;
import org.junit.jupiter.api.Test;

class AllergyStatusSearchTest {
  private final SearchCodes codes =
      Searches.of("AllergyIntolerance").parameters().stream()
          .filter(row -> row.name().equals("status"))
          .findFirst()
          .orElseThrow()
          .codes();

  @Test
  void asksForEveryPairOfStatusesThatIsShownSo() {
    assertThat(codes.canonical().get("confirmed")).containsExactly("/confirmed");
    assertThat(codes.canonical().get("active")).containsExactly("active/", "active/confirmed");
    assertThat(codes.canonical().get("resolved"))
        .containsExactly("resolved/", "resolved/confirmed");
  }

  @Test
  void findsAnAllergyByTheStatusItShowsAndNoOther() {
    for (AllergyClinicalStatus clinical : AllergyClinicalStatus.values()) {
      for (AllergyVerificationStatus verification : AllergyVerificationStatus.values()) {
        // Given
        String shown = AllergyStatusCodes.write(clinical, verification);
        String indexed = AllergyStatus.code(clinical, verification);

        // When, then
        codes
            .canonical()
            .forEach(
                (code, canonical) ->
                    assertThat(canonical.contains(indexed)).isEqualTo(code.equals(shown)));
      }
    }
  }
}
