package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.janusfhir.server.search.Parsing.assertRefused;
import static org.janusfhir.server.search.Parsing.search;

import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.Subset;
import org.junit.jupiter.api.Test;

/** The parameters that say how results are given. */
class ResultReaderTest {
  @Test
  void resultsAreSortedInEverySpelling() {
    SortOrder upwards = SortOrder.by("date");
    SortOrder downwards = new SortOrder(List.of(new SortOrder.Key("date", true)));
    assertThat(order("_sort=date")).isEqualTo(upwards);
    assertThat(order("_sort:asc=date")).isEqualTo(upwards);
    assertThat(order("_sort:desc=date")).isEqualTo(downwards);
    assertThat(order("_sort=-date")).isEqualTo(downwards);
    assertThat(order("_sort=-date,code&_sort=_lastUpdated,_id"))
        .isEqualTo(
            new SortOrder(
                List.of(
                    new SortOrder.Key("date", true),
                    new SortOrder.Key("code", false),
                    new SortOrder.Key(SortOrder.LAST_UPDATED, false))));
    assertThat(order("_sort=_id")).isEqualTo(SortOrder.ID);
    assertThat(order("_sort=_id,date")).isEqualTo(SortOrder.ID);
    assertThat(order("_sort=_id&_sort=date")).isEqualTo(SortOrder.ID);
    assertThat(order("_sort=_id&_sort=shoes")).isEqualTo(SortOrder.ID);
    assertThat(order("_sort=-date,_id,code")).isEqualTo(downwards);
    assertThat(order("_sort=_id,shoes&_sort=date")).isEqualTo(upwards);
    assertThat(order("_count=5")).isEqualTo(SortOrder.NEWEST_FIRST);
  }

  @Test
  void orderThatCannotBeIsIgnoredWithAWarning() {
    for (String sort : List.of("_sort=shoes", "_sort:up=date", "_sort=-_id", "_sort=code-value")) {
      // When
      Search search = search("Observation", "patient=1&" + sort);

      // Then
      assertThat(search.order()).as(sort).isEqualTo(SortOrder.NEWEST_FIRST);
      assertThat(search.warnings()).as(sort).hasSize(1);
      assertThat(search.page().understood()).isEqualTo("patient=1&_count=50");
    }
  }

  @Test
  void partsOfResourcesHaveNames() {
    assertThat(subset("_summary=true")).isEqualTo(Subset.Part.SUMMARY);
    assertThat(subset("_summary=text")).isEqualTo(Subset.Part.TEXT);
    assertThat(subset("_summary=data")).isEqualTo(Subset.Part.DATA);
    assertThat(subset("_summary=false")).isEqualTo(Subset.Part.ALL);
    assertRefused("Observation", "patient=1&_summary=all", IssueCode.VALUE, "http._summary");
    assertRefused(
        "Observation",
        "patient=1&_summary=true&_elements=status",
        IssueCode.VALUE,
        "http._elements");
  }

  @Test
  void aSummaryOfTheCountIsTheTotalAlone() {
    // When
    Search search = search("Observation", "patient=1&_count=7&_summary=count");

    // Then
    assertThat(search.page().count()).isZero();
    assertThat(search.page().understood()).isEqualTo("patient=1&_summary=count");
  }

  @Test
  void elementsAreThoseOfTheType() {
    assertThat(subset("_elements=status,Observation.subject,valueQuantity"))
        .isEqualTo(new Subset.Elements(Set.of("status", "subject", "value[x]")));
    Search search = search("Observation", "patient=1&_elements=status,shoes,value");
    assertThat(search.extent().subset())
        .isEqualTo(new Subset.Elements(Set.of("status", "value[x]")));
    assertThat(search.warnings()).hasSize(1);
    assertThat(search.page().understood())
        .isEqualTo("patient=1&_elements=status%2Cvalue&_count=50");
  }

  @Test
  void includesAreReferencesOfTheTable() {
    assertThat(includes("_include=Observation:subject"))
        .containsExactly(new Include(false, ResourceType.OBSERVATION, "subject", null));
    assertThat(includes("_include=Observation:subject:Patient"))
        .containsExactly(
            new Include(false, ResourceType.OBSERVATION, "subject", ResourceType.PATIENT));
    assertThat(includes("_include=*"))
        .extracting(Include::parameter)
        .contains("patient", "subject");
    assertThat(search("Patient", "name=a&_revinclude=Observation:subject").extent().includes())
        .containsExactly(
            new Include(true, ResourceType.OBSERVATION, "subject", ResourceType.PATIENT));
  }

  @Test
  void matchesAreSkippedWhereTheTableSaysSo() {
    // Given
    ServedVersion version = Parsing.version(new SearchRule.Offset("start"));

    // When
    Search search = Parsing.search(version, "Observation", "patient=1&start=20&_count=10");

    // Then
    assertThat(search.page().offset()).isEqualTo(20);
    assertThat(search.page().understood()).isEqualTo("patient=1&start=20&_count=10");
    for (String start : List.of("-1", "a", "10001")) {
      String query = "patient=1&start=" + start;
      assertThatThrownBy(() -> Parsing.search(version, "Observation", query))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(search("Observation", "patient=1&start=20").warnings()).hasSize(1);
  }

  @Test
  void includesThatCannotBeAreIgnoredWithAWarning() {
    for (String include :
        List.of(
            "_include=Observation:code",
            "_include=Observation:shoes",
            "_include=Patient:organization",
            "_include=Observation",
            "_include=Observation:subject:Shoe",
            "_include:iterate=Observation:subject",
            "_revinclude=Shoe:subject",
            "_revinclude=Observation:specimen")) {
      Search search = search("Observation", "patient=1&" + include);
      assertThat(search.extent().includes()).as(include).isEmpty();
      assertThat(search.warnings()).as(include).hasSize(1);
    }
  }

  @Test
  void textsAloneComeWithNothingIncluded() {
    assertRefused(
        "Observation",
        "patient=1&_summary=text&_include=Observation:subject",
        IssueCode.VALUE,
        "http._summary");
  }

  private static SortOrder order(String query) {
    return search("Observation", "patient=1&" + query).order();
  }

  private static Subset subset(String query) {
    return search("Observation", "patient=1&" + query).extent().subset();
  }

  private static List<Include> includes(String query) {
    return search("Observation", "patient=1&" + query).extent().includes();
  }
}
