package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.PageTokens.Place;

/** Tokens of pages. */
class PageTokensTest {
  private static final String SCOPE = "open/tiny/t/Patient";
  private final PageTokens tokens = new PageTokens(new byte[32]);

  @Property
  void aTokenLeadsBackToItsPlace(
      @ForAll @AlphaChars String understood, @ForAll @AlphaChars String after) {
    Place place = new Place(understood, after);
    assertThat(tokens.read(SCOPE, tokens.write(SCOPE, place))).isEqualTo(place);
  }

  @Property
  void aLongSearchMakesNoLongerToken(@ForAll @IntRange(min = 14, max = 200) int ids) {
    // Given
    StringBuilder understood = new StringBuilder("_id=");
    for (int i = 0; i < ids; i++) {
      understood.append(i > 0 ? "%2C" : "").append(UUID.nameUUIDFromBytes(new byte[] {(byte) i}));
    }
    Place place = new Place(understood.toString(), "1");

    // When
    String token = tokens.write(SCOPE, place);

    // Then
    assertThat(tokens.read(SCOPE, token)).isEqualTo(place);
    assertThat(token).hasSizeLessThan(understood.length() + 60);
  }

  @Property
  void anotherReplicaWithTheKeyGoesOn(@ForAll @AlphaChars String after) {
    Place place = new Place("name=a", after);
    assertThat(new PageTokens(new byte[32]).read(SCOPE, tokens.write(SCOPE, place)))
        .isEqualTo(place);
  }

  @Property
  void aTokenIsNoneElsewhere(@ForAll @AlphaChars String scope) {
    String token = tokens.write(SCOPE, new Place("name=a", "1"));
    assertRefused(tokens, scope, token);
  }

  @Property
  void aTokenOfAnotherKeyIsNone(@ForAll @IntRange(min = 1, max = 127) int key) {
    byte[] other = new byte[32];
    Arrays.fill(other, (byte) key);
    assertRefused(tokens, SCOPE, new PageTokens(other).write(SCOPE, new Place("name=a", "1")));
  }

  @Property
  void aChangedTokenIsNone(@ForAll @IntRange(max = 56) int index) {
    char[] token = tokens.write(SCOPE, new Place("name=a", "1")).toCharArray();
    token[index] = token[index] == 'x' ? 'y' : 'x';
    assertRefused(tokens, SCOPE, new String(token));
  }

  @Property
  void anythingElseIsNoToken(@ForAll String token) {
    assertRefused(tokens, SCOPE, token);
  }

  private static void assertRefused(PageTokens tokens, String scope, String token) {
    assertThatThrownBy(() -> tokens.read(scope, token)).isInstanceOf(RefusedException.class);
  }
}
