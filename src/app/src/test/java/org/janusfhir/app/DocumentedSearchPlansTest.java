package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * index leads to what each asks for, and those that name a patient look at that patient's rows
 * alone. Whether one names a patient is read from its text, not from what the store makes of it.
 */
class DocumentedSearchPlansTest {
  private static final String ANSWERED = "200";

  /** A patient's id beside the name of a reference, or where a reference can be to nobody else. */
  private static final Pattern OF_PATIENT =
      Pattern.compile("[?&](?:patient=|[a-z]+:Patient=|[a-z]+=Patient/)([\\w.-]+)(?=&|$)");

  private static final Pattern IDS = Pattern.compile("[?&]_id=([\\w.,-]+)");

  /** Searches that name the patient by an identifier. */
  private static final Map<String, String> BY_IDENTIFIER =
      Map.of("Contract?patient.identifier=urn:oid:1.2.3%7Cmrn-p1", LargeRecord.PATIENT);

  private final SearchParser parser = new SearchParser(new SearchLimits(50, 100));

  @Test
  void documentedSearchesAreLedByIndexes() throws IOException {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    Set<String> ofPatient = new TreeSet<>();
    try (LargeRecord record = LargeRecord.open()) {
      for (FhirVersion version : ServiceLoader.load(FhirVersion.class)) {
        for (String search : answered(version)) {
          String patient = patient(search);
          List<String> found = record.problems(query(version, search), patient);
          if (!found.isEmpty()) {
            problems.put(version.id() + ' ' + search, found);
          }
          if (patient != null) {
            ofPatient.add(search);
          }
        }
      }
    }
    assertThat(problems).isEmpty();
    assertThat(ofPatient)
        .containsAll(BY_IDENTIFIER.keySet())
        .contains(
            "Patient?_id=p1",
            "Encounter?patient=p1",
            "Procedure?subject:Patient=p1",
            "Observation?subject=Patient/p1&category=laboratory");
  }

  /** Whose record alone is to be looked at; null if the search names nobody. */
  private static String patient(String search) {
    if (BY_IDENTIFIER.containsKey(search)) {
      return BY_IDENTIFIER.get(search);
    }
    Matcher ids = IDS.matcher(search);
    if (ids.find()) {
      // Beside them a patient is refused or, as the answer warns, ignored.
      return search.startsWith("Patient?") ? ids.group(1) : null;
    }
    Matcher patient = OF_PATIENT.matcher(search);
    return patient.find() ? patient.group(1) : null;
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
