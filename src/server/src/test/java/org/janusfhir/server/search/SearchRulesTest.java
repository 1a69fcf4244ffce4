package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchRule;
import org.junit.jupiter.api.Test;

/** The rules between parameters that a version's table states. */
class SearchRulesTest {
  @Test
  void oneOfTheNamedMustBeThere() {
    // Given
    ServedVersion version = Parsing.version(SearchRule.anyOf("patient", "subject", "code"));

    // Then
    assertAccepted(version, "patient=1");
    assertAccepted(version, "subject:Patient.name=a");
    assertAccepted(version, "subject=Group/1");
    assertAccepted(version, "code=a");
    assertRequired(version, "date=2016");
    assertRequired(version, "subject=Organization/1");
    assertRequired(version, "code:not=a");
    assertRequired(version, "code=a,s|");
    assertRequired(version, "patient:missing=false");
    assertRequired(version, "patient.name:missing=false");
    assertRequired(version, "subject:Organization.identifier=a");
    assertRequired(version, "_id=1");
    assertRequired(version, "");
  }

  @Test
  void whatMayBeSaidOfAllResourcesDoesNotNarrow() {
    // Given
    ServedVersion version = Parsing.version();

    // Then
    for (String said :
        List.of("_tag=a", "_security=s%7CR", "_profile=urn:x", "_lastUpdated=2016")) {
      assertAccepted(version, "patient=1&" + said);
      assertRequired(version, said);
      assertRequired(version, "patient." + said);
      assertRequired(version, "subject:Patient." + said);
    }
    for (String said : List.of("_tag=a", "_security=s%7CR", "_profile=urn:x")) {
      assertThat(
              catchThrowableOfType(
                  RefusedException.class, () -> Parsing.search(version, "Patient", said)))
          .as(said)
          .isNotNull();
    }
  }

  @Test
  void aChainCountsOnlyIfItTellsOneFromOthers() {
    // Given
    ServedVersion version = Parsing.version(SearchRule.anyOf("patient", "subject"));

    // Then
    for (String kept :
        List.of("patient._id=1", "patient.identifier=s|a", "patient.name=a", "subject.name=a")) {
      assertAccepted(version, kept);
    }
    for (String broken :
        List.of("patient.birthdate=1980", "patient._lastUpdated=2016", "patient.identifier=s|")) {
      assertRequired(version, broken);
      assertAccepted(version, "patient=1&" + broken);
    }
  }

  @Test
  void aChainToAPlaceDoesNotNarrow() {
    // Given
    ServedVersion version = Parsing.version(SearchRule.anyOf("focus"));

    // Then
    assertAccepted(version, "focus=1&focus.near=1:2");
    assertRequired(version, "focus.near=1:2");
    assertRequired(version, "focus.near=1:2&focus.near-distance=20100");
  }

  @Test
  void theMessageSaysWhyWhatWasGivenDoesNotCount() {
    // Given
    ServedVersion version =
        Parsing.version(SearchRule.anyOf("patient", "code"), SearchRule.needs("date", "code"));

    // Then
    assertSays(
        version, "code=s|", "; 'code' was given but does not count: a system alone names too many");
    assertSays(
        version,
        "code:missing=false",
        "; 'code' was given but does not count: ':missing' and ':not' leave too many");
    assertSays(
        version, "code=&date=2016", "; 'code' was given but does not count: it has no value");
    assertSays(
        version,
        "patient.birthdate=1980",
        "; 'patient.birthdate' was given but does not count: what it asks for is not what tells one of these"
            + " from others");
    assertSays(
        version,
        "patient=1&date=2016&code=s|",
        "'date' can be used only together with code; 'code' was given but does not count: a system alone names"
            + " too many.");
  }

  @Test
  void theMessageNamesWhatIsRequired() {
    // Given
    ServedVersion version = Parsing.version(SearchRule.anyOf("patient", "_id"));

    // When
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> Parsing.search(version, "Observation", "date=2016"));

    // Then
    assertThat(refused.issues())
        .containsExactly(
            Issue.error(
                IssueCode.REQUIRED,
                "no supported search parameters provided: a search for Observation must name"
                    + " patient or _id"));
  }

  @Test
  void someCannotBeCombined() {
    // Given
    ServedVersion version =
        Parsing.version(SearchRule.notWith("_id"), SearchRule.notWith("patient", "subject"));

    // Then
    assertAccepted(version, "_id=1&_count=5&_sort=date");
    assertAccepted(version, "patient=1&code=a");
    assertRefused(version, "_id=1&code=a", "http.code");
    assertRefused(version, "_lastUpdated=2016&_id=1", "http._lastUpdated");
    assertRefused(version, "patient=1&subject=1", "http.subject");
    assertRefused(version, "patient=1&subject.name=a", "http.subject.name");
  }

  @Test
  void besideSomeNothingElseCounts() {
    // Given
    ServedVersion version = Parsing.version(new SearchRule.Alone("_id"));

    // When
    Search search = Parsing.search(version, "Observation", "date=nonsense&_id=1&_count=5");

    // Then
    assertThat(search.criteria()).containsExactly(new Criterion.Ids(List.of("1")));
    assertThat(search.page().understood()).isEqualTo("_id=1&_count=5");
    assertThat(search.warnings()).extracting(Issue::location).containsExactly("http.date");
  }

  @Test
  void noMatchesAreSkippedBesideWhatStandsAlone() {
    // Given
    ServedVersion version =
        Parsing.version(new SearchRule.Alone("_id"), new SearchRule.Offset("start"));

    // When
    Search search = Parsing.search(version, "Observation", "start=nonsense&_id=1&start=7&_count=5");

    // Then
    assertThat(search.page().offset()).isZero();
    assertThat(search.page().understood()).isEqualTo("_id=1&_count=5");
    assertThat(search.warnings())
        .extracting(Issue::location)
        .containsExactly("http.start", "http.start");
    assertThat(Parsing.search(version, "Observation", "patient=1&start=7").page().offset())
        .isEqualTo(7);
  }

  @Test
  void besideSomeCodesAnotherDoesNotCount() {
    // Given
    ServedVersion version =
        Parsing.version(new SearchRule.IgnoredWithValue("code", List.of("stay", "visit"), "date"));

    // Then
    for (String codes : List.of("code=stay", "code=s|visit,stay", "code=other&code=stay")) {
      Search search =
          Parsing.search(version, "Observation", "patient=1&date=nonsense&date:missing=x&" + codes);
      assertThat(search.warnings())
          .as(codes)
          .extracting(Issue::location)
          .containsExactly("http.date", "http.date:missing");
      assertThat(search.warnings().get(0).diagnostics())
          .startsWith("The parameter 'date' does not count beside 'code=")
          .endsWith("' and was ignored.");
      assertThat(search.page().understood()).doesNotContain("date");
    }
    for (String codes : List.of("code=other,stay", "code:not=stay", "status=done")) {
      assertThat(Parsing.search(version, "Observation", "patient=1&date=2016&" + codes).warnings())
          .as(codes)
          .isEmpty();
    }
  }

  @Test
  void linksThatWereNotMadeHereAreRefused() {
    // Given
    ServedVersion version =
        Parsing.version(
            SearchRule.foreignPage("-pageContext", "-pageDirection"),
            SearchRule.foreignPage("context"));

    // Then
    assertAccepted(version, "patient=1&pageContext=x");
    assertRefused(version, "patient=1&-pageContext=x&-pageDirection=NEXT", "http.-pageContext");
    assertRefused(version, "-pageDirection=NEXT", "http.-pageDirection");
    assertRefused(version, "patient=1&context=x", "http.context");
  }

  @Test
  void someNeedAnother() {
    // Given
    ServedVersion version = Parsing.version(SearchRule.needs("date", "code", "status"));

    // Then
    assertAccepted(version, "patient=1&date=2016&status=done");
    Parsing.assertRefused(
        version, "Observation", "patient=1&date=2016", IssueCode.REQUIRED, "http.date");
    Parsing.assertRefused(
        version, "Observation", "patient=1&date=2016&code:not=a", IssueCode.REQUIRED, "http.date");
  }

  @Test
  void someTokensNeedASystem() {
    // Given
    ServedVersion version = Parsing.version(new SearchRule.SystemNeeded("code"));

    // Then
    assertAccepted(version, "patient=1&code=s|a,s|b");
    for (String code : List.of("a", "s|a,b", "|a", "s|")) {
      assertRefused(version, "patient=1&code=" + code, "http.code");
    }
  }

  @Test
  void someCodesAreRefused() {
    // Given
    ServedVersion version =
        Parsing.version(
            new SearchRule.RefusedCodes("status", List.of("entered-in-error")),
            new SearchRule.ValueNotWith("status", List.of("started"), "date"));

    // Then
    assertAccepted(version, "patient=1&status=done&date=2016");
    assertAccepted(version, "patient=1&status=started");
    assertRefused(version, "patient=1&status=done,entered-in-error", "http.status");
    assertRefused(version, "patient=1&status=s|entered-in-error", "http.status");
    assertSays(
        version,
        "patient=1&status=entered-in-error",
        "'entered-in-error' cannot be searched for here: ask for done, started.");
    assertRefused(version, "patient=1&status=done,started&date=2016", "http.date");
    assertAccepted(version, "patient=1&status:not=done,entered-in-error");
    assertAccepted(version, "patient=1&status:not=started&date=2016");
    assertRefused(version, "patient=1&status:not=done&status=entered-in-error", "http.status");
  }

  @Test
  void someAskForMoreThanTheySay() {
    // Given
    Criterion done = new Criterion.Tokens("status", List.of(new Token(null, "final")));
    ServedVersion version = Parsing.version(SearchRule.implied(done, "_id", "status"));

    // Then
    for (String asking : List.of("patient=1", "patient=1&code=a", "patient=1&status=")) {
      assertThat(Parsing.search(version, "Observation", asking).criteria())
          .as(asking)
          .contains(done);
    }
    for (String saying : List.of("_id=1", "patient=1&status=started", "_id=1&status:not=done")) {
      assertThat(Parsing.search(version, "Observation", saying).criteria())
          .as(saying)
          .doesNotContain(done);
    }
    assertThat(Parsing.search(version, "Observation", "patient=1&code=a").page().understood())
        .isEqualTo("patient=1&code=a&_count=50");
  }

  @Test
  void someAskForMoreUnlessTheyAskForIt() {
    // Given
    Criterion done = new Criterion.Tokens("status", List.of(new Token(null, "final")));
    ServedVersion version = Parsing.version(SearchRule.impliedUnlessAsked(done, "_id", "status"));

    // Then
    for (String asking :
        List.of(
            "patient=1",
            "patient=1&status:not=started",
            "patient=1&status:missing=false",
            "patient=1&status:missing=true&status:not=started")) {
      assertThat(Parsing.search(version, "Observation", asking).criteria())
          .as(asking)
          .contains(done);
    }
    for (String saying :
        List.of("_id=1&status:not=started", "patient=1&status:not=done&status=started")) {
      assertThat(Parsing.search(version, "Observation", saying).criteria())
          .as(saying)
          .doesNotContain(done);
    }
  }

  private static void assertAccepted(ServedVersion version, String query) {
    assertThat(Parsing.search(version, "Observation", query).criteria()).as(query).isNotEmpty();
  }

  private static void assertSays(ServedVersion version, String query, String end) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> Parsing.search(version, "Observation", query));
    assertThat(refused.issues().get(0).diagnostics()).endsWith(end);
  }

  private static void assertRequired(ServedVersion version, String query) {
    Parsing.assertRefused(version, "Observation", query, IssueCode.REQUIRED, null);
  }

  private static void assertRefused(ServedVersion version, String query, String location) {
    Parsing.assertRefused(version, "Observation", query, IssueCode.VALUE, location);
  }
}
