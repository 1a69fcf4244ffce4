package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.postgres.LargeRecord;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.search.SearchLimits;
import org.janusfhir.server.search.SearchParser;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.Test;

/**
 * How a database goes about the searches that the interface's public documentation describes: an
 * index leads to what each asks for, and those of a patient look at that patient's rows alone.
 */
class DocumentedSearchPlansTest {
  private static final String ANSWERED = "200";

  /** Documented searches that no index leads to few rows, and why. */
  private static final Map<String, String> NOT_LED =
      Map.of(
          "Patient?birthdate=ge1970-01-01&birthdate=le1970-12-31",
          "two criteria, each of which holds for much of the record, and nothing beside them");

  private final SearchParser parser = new SearchParser(new SearchLimits(50, 100));

  @Test
  void documentedSearchesAreLedByIndexes() throws IOException {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    try (LargeRecord record = LargeRecord.make()) {
      for (FhirVersion version : ServiceLoader.load(FhirVersion.class)) {
        for (String search : answered(version)) {
          List<String> found = record.problems(query(version, search));
          if (NOT_LED.containsKey(search)) {
            assertThat(found).as("no longer an exception: " + search).isNotEmpty();
          } else if (!found.isEmpty()) {
            problems.put(version.id() + ' ' + search, found);
          }
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  private SearchQuery query(FhirVersion version, String search) {
    ServedVersion served = new ServedVersion(version, NarrativeGenerator.NONE);
    int end = search.indexOf('?');
    ServedType type =
        version.types().stream()
            .filter(one -> one.name().text().equals(search.substring(0, end)))
            .findFirst()
            .orElseThrow();
    QueryString query = QueryString.parse(search.substring(end + 1));
    return parser.parse(served, type, "http://localhost/open", query, false).query(null);
  }

  /** The documented searches that are answered, as they are encoded. */
  private static List<String> answered(FhirVersion version) throws IOException {
    return DocumentedSearchesTest.lines(version).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells[0].equals(ANSWERED))
        .map(cells -> cells[1])
        .toList();
  }
}
