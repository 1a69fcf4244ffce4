package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.search.Parsing.assertRefused;
import static org.janusfhir.server.search.Parsing.parse;
import static org.janusfhir.server.search.Parsing.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.constraints.DateRange;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.RangeComparison;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.Test;

/** From a query to criteria. */
class SearchParserTest {
  private static final String ROOT = Parsing.ROOT;

  @Test
  void tokensHaveASystemOrNot() {
    assertThat(parse("Patient", "_id=1&identifier=a,s%7Ca,%7Ca,s%7C,x%5C%2Cy%5C%7Cz"))
        .contains(
            new Criterion.Tokens(
                "identifier",
                List.of(
                    new Token(null, "a"),
                    new Token("s", "a"),
                    new Token("", "a"),
                    new Token("s", null),
                    new Token(null, "x,y|z"))));
  }

  @Test
  void everyTypeIsFoundByWhatIsSaidOfIt() {
    assertThat(parse("Organization", "_tag=urn:x%7Ca&_security:not=R&_profile=http://x.example/p"))
        .containsExactly(
            new Criterion.Tokens("_tag", List.of(new Token("urn:x", "a"))),
            new Criterion.Not(new Criterion.Tokens("_security", List.of(new Token(null, "R")))),
            new Criterion.Uris("_profile", List.of("http://x.example/p")));
    assertThat(parse("Binary", "_tag:text=a&_profile:missing=true"))
        .containsExactly(
            new Criterion.Texts("_tag", List.of("a")), new Criterion.Missing("_profile", true));
    assertThat(search("Organization", "_language=en").warnings()).hasSize(1);
  }

  @Property
  void anyTokenIsReadAsItWasWritten(
      @ForAll @StringLength(min = 1, max = 20) String system,
      @ForAll @StringLength(min = 1, max = 20) String code) {
    Assume.that(encodable(system) && encodable(code));

    // When
    List<Criterion> criteria =
        parse(
            "Patient",
            new UnderstoodQuery()
                .add("identifier", escape(system) + '|' + escape(code))
                .toString());

    // Then
    assertThat(criteria)
        .containsExactly(new Criterion.Tokens("identifier", List.of(new Token(system, code))));
  }

  @Test
  void stringsHaveModifiers() {
    assertThat(parse("Patient", "name=a+b&name:exact=c%2Bd&name%3Acontains=e"))
        .containsExactly(
            new Criterion.Strings("name", StringMatch.STARTS_WITH, List.of("a b")),
            new Criterion.Strings("name", StringMatch.EXACT, List.of("c+d")),
            new Criterion.Strings("name", StringMatch.CONTAINS, List.of("e")));
    assertRefused("Patient", "name:sounds-like=a", IssueCode.NOT_SUPPORTED, "http.name");
  }

  @Test
  void referencesToAPatientHaveManyForms() {
    List<Criterion> expected =
        List.of(
            new Criterion.References("patient", List.of(new Target(ResourceType.PATIENT, "123"))));
    for (String query :
        List.of(
            "patient=123",
            "patient=Patient/123",
            "patient=Patient%2F123",
            "patient:Patient=123",
            "patient%3APatient=Patient/123",
            "patient=Patient/123/_history/4",
            "patient=" + ROOT + "/Patient/123/_history/4",
            "patient=" + ROOT + "/Patient/123")) {
      assertThat(parse("Observation", query)).as(query).isEqualTo(expected);
    }
  }

  @Test
  void aBareIdMayBeOfEveryServedTarget() {
    assertThat(parse("Observation", "subject=1"))
        .containsExactly(
            new Criterion.References(
                "subject",
                List.of(
                    new Target(ResourceType.PATIENT, "1"),
                    new Target(ResourceType.ORGANIZATION, "1"))));
  }

  @Test
  void referencesThatCannotBeAreRefused() {
    assertRefused("Observation", "patient=a%20b", IssueCode.VALUE, "http.patient");
    assertRefused("Observation", "patient=Organization/1", IssueCode.VALUE, "http.patient");
    assertRefused("Observation", "patient=Patient/1/x", IssueCode.VALUE, "http.patient");
    assertRefused("Observation", "subject:Patient=Organization/1", IssueCode.VALUE, "http.subject");
    assertRefused("Observation", "subject:Device=1", IssueCode.NOT_SUPPORTED, "http.subject");
    assertRefused("Observation", "patient=Patient/1/_history/", IssueCode.VALUE, "http.patient");
  }

  @Test
  void whatIsNotServedHereIsFoundByItsAddress() {
    String foreign = "http://other.example/fhir/Patient/1";
    assertThat(parse("Observation", "subject=" + foreign + ",Group/7"))
        .containsExactly(
            new Criterion.References("subject", List.of(), List.of(foreign, "Group/7")));
    assertThat(parse("Observation", "patient=1&specimen=2"))
        .contains(new Criterion.References("specimen", List.of(), List.of("Specimen/2")));
    assertThat(parse("Observation", "subject:Group=7"))
        .containsExactly(new Criterion.References("subject", List.of(), List.of("Group/7")));
  }

  @Test
  void ownAndForeignReferencesMayBeInOneList() {
    String foreign = "http://other.example/fhir/Patient/1";
    assertThat(parse("Observation", "subject=Patient/1," + foreign))
        .containsExactly(
            new Criterion.References(
                "subject", List.of(new Target(ResourceType.PATIENT, "1")), List.of(foreign)));
  }

  @Test
  void datesHavePrefixesAndPrecision() {
    assertThat(parse("Patient", "birthdate=ge2016-02&birthdate=2016"))
        .containsExactly(
            dates(RangeComparison.AFTER_OR_WITHIN, 1_454_284_800_000L, 1_456_790_400_000L),
            dates(RangeComparison.WITHIN, 1_451_606_400_000L, 1_483_228_800_000L));
  }

  @Test
  void timesMayLackSecondsAndAnEncodedPlus() {
    Criterion minute = dates(RangeComparison.WITHIN, 1_456_752_600_000L, 1_456_752_660_000L);
    assertThat(parse("Patient", "birthdate=2016-02-29T14:30%2B01:00")).containsExactly(minute);
    assertThat(parse("Patient", "birthdate=2016-02-29T14:30+01:00")).containsExactly(minute);
    assertThat(parse("Patient", "birthdate=2016-02-29T13:30Z")).containsExactly(minute);
    assertThat(parse("Patient", "birthdate=2016-02-29T13:30")).containsExactly(minute);
  }

  @Test
  void datesThatCannotBeAreRefused() {
    for (String date :
        List.of("yesterday", "xx2016", "2016-13", "2016-02-30", "2016-02-29T25:00Z")) {
      assertRefused("Patient", "birthdate=" + date, IssueCode.VALUE, "http.birthdate");
    }
  }

  @Property
  void anyDayIsADayLong(@ForAll @DateRange(min = "1800-01-01", max = "2200-12-31") LocalDate day) {
    long start = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    assertThat(parse("Patient", "birthdate=" + day))
        .containsExactly(dates(RangeComparison.WITHIN, start, start + 86_400_000L));
  }

  @Test
  void idsComeInLists() {
    assertThat(parse("Patient", "_id=a,b-1.c"))
        .containsExactly(new Criterion.Ids(List.of("a", "b-1.c")));
    assertRefused("Patient", "_id=a,b_c", IssueCode.VALUE, "http._id");
  }

  @Test
  void countIsANumber() {
    assertRefused("Patient", "name=a&_count=-1", IssueCode.VALUE, "http._count");
    assertRefused("Patient", "name=a&_count=many", IssueCode.VALUE, "http._count");
    assertRefused("Patient", "name=a&_count=1&_count=2", IssueCode.VALUE, "http._count");
  }

  @Test
  void whatIsNotKnownIsIgnoredWithAWarning() {
    // When
    Search search = search("Observation", "patient=1&shoe-size=5&patient.shoes=a&_sort=shoes");

    // Then
    assertThat(search.warnings())
        .extracting(Issue::location)
        .containsExactly("http.shoe-size", "http.patient.shoes", "http._sort");
    assertThat(search.page().understood()).isEqualTo("patient=1&_count=50");
  }

  @Property
  void anyQueryIsUnderstoodOrRefused(@ForAll @StringLength(max = 60) String query) {
    try {
      search("Patient", "name=a&" + query);
    } catch (RefusedException e) {
      assertThat(e.issues()).isNotEmpty();
    }
  }

  @Property
  void whatWasUnderstoodIsUnderstoodAgain(@ForAll @StringLength(min = 1, max = 30) String name) {
    Assume.that(encodable(name) && !name.isBlank());

    // Given
    Search once = search("Patient", new UnderstoodQuery().add("name:exact", name).toString());

    // When
    Search again = search("Patient", once.page().understood());

    // Then
    assertThat(again).isEqualTo(once);
  }

  private static Criterion dates(RangeComparison comparison, long start, long end) {
    return new Criterion.Dates(
        "canonical-birthdate", List.of(new Criterion.DateRange(comparison, start, end)));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace(",", "\\,").replace("|", "\\|").replace("$", "\\$");
  }

  /** A lone surrogate has no UTF-8 form. */
  private static boolean encodable(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
