package org.janusfhir.dstu2_1.client;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.dstu2016may.model.Bundle;
import org.hl7.fhir.dstu2016may.model.OperationOutcome;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.janusfhir.running.RunningServer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The searches that the public documentation describes, asked by HAPI's client in both encodings,
 * parsed strictly and followed to the last page.
 *
 * <p>They are in <code>documented-searches.tsv</code>: the search and what it finds in the
 * sandbox's sample, which are ids, with their type where they are included, or a number of matches.
 */
@ExtendWith(RunningServer.class)
class DocumentedSearchesIT {
  private static final FhirContext CONTEXT = context();
  private static final Map<String, String> NAMES =
      Map.of(
          "{todd}", "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f",
          "{sammy}", "de317702-ba27-adac-9fd8-fe3a126bfedf",
          "{elena}", "2c875fc2-11a2-2067-f53d-15e520f7d588",
          "{doctor}", "55c61aa8-7989-3a9e-b493-27d99669bb20");

  private final IGenericClient client =
      CONTEXT.newRestfulGenericClient(RunningServer.root("dstu2_1"));

  private static FhirContext context() {
    FhirContext context = FhirContext.forDstu2_1();
    context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    context.setParserErrorHandler(new StrictErrorHandler());
    return context;
  }

  @ParameterizedTest
  @EnumSource(
      value = EncodingEnum.class,
      names = {"JSON", "XML"})
  void searchFindsWhatTheDocumentationSays(EncodingEnum encoding) throws IOException {
    // Given
    client.setEncoding(encoding);
    List<String> wrong = new ArrayList<>();
    Set<String> types = new TreeSet<>();

    for (String line : lines()) {
      String[] cells = line.split("\t", -1);

      // When
      List<String> found = found(cells[0]);

      // Then
      if (!says(cells[1], found)) {
        wrong.add(line + " but found " + found);
      }
      types.add(cells[0].substring(0, cells[0].indexOf('?')));
    }
    assertThat(wrong).isEmpty();
    assertThat(types).hasSize(23);
  }

  /** All that a search finds, page by page: ids of matches, types and ids of what is included. */
  private List<String> found(String query) {
    List<String> found = new ArrayList<>();
    Bundle page = client.search().byUrl(query).returnBundle(Bundle.class).execute();
    while (true) {
      for (Bundle.BundleEntryComponent entry : page.getEntry()) {
        assertThat(entry.getResource()).isNotInstanceOf(OperationOutcome.class);
        boolean match = entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH;
        found.add(
            match
                ? entry.getResource().getIdElement().getIdPart()
                : entry.getResource().getIdElement().toUnqualifiedVersionless().getValue());
      }
      if (page.getLink(IBaseBundle.LINK_NEXT) == null) {
        return found;
      }
      page = client.loadPage().next(page).execute();
    }
  }

  private static boolean says(String expected, List<String> found) {
    return expected.startsWith("#")
        ? Integer.parseInt(expected.substring(1)) == Set.copyOf(found).size()
        : expected.equals(String.join(" ", found));
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        DocumentedSearchesIT.class.getResourceAsStream("/documented-searches.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> name : NAMES.entrySet()) {
        text = text.replace(name.getKey(), name.getValue());
      }
      return text.lines().toList();
    }
  }
}
