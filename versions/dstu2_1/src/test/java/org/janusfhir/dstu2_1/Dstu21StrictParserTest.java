package org.janusfhir.dstu2_1;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.FhirVersionEnum;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchMode;
import org.janusfhir.wire.Searchset;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.contract.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HAPI's strict parser of DSTU2.1 takes the answers that are no stored resource. */
class Dstu21StrictParserTest {
  private static final String BASE = "http://localhost/open/v/sandbox";

  private final Dstu21 version = new Dstu21();
  private final Documents documents = new Documents(version);

  @ParameterizedTest
  @EnumSource
  void conformanceIsTaken(Format format) {
    assertThat(parse(out -> version.writeConformance(documents.facts(BASE), out), format))
        .isEqualTo("Conformance");
  }

  @ParameterizedTest
  @EnumSource
  void outcomeWithEveryIssueCodeIsTaken(Format format) {
    // Given
    List<Issue> issues =
        Arrays.stream(IssueCode.values()).map(code -> Issue.error(code, "why", "where")).toList();

    // Then
    assertThat(parse(out -> version.writeOutcome(issues, out), format))
        .isEqualTo("OperationOutcome");
  }

  @ParameterizedTest
  @EnumSource
  void searchsetIsTaken(Format format) {
    // Given
    Resource match = CanonicalExamples.of(ResourceType.SCHEDULE);
    Searchset page =
        new Searchset(
            "page-1",
            Documents.MILLIS,
            BASE,
            null,
            BASE + "/Schedule?identifier=%C3%A4",
            BASE + "/Schedule?page=2",
            List.of(
                new Searchset.Entry(
                    SearchMode.MATCH, "Schedule", "schedule-1", documents.bytes(match, format))));

    // Then
    assertThat(parse(out -> version.writeSearchset(page, out), format)).isEqualTo("Bundle");
  }

  /** The type of the document, if the parser has nothing to say about it. */
  private String parse(Consumer<Writer> document, Format format) {
    FhirContext context = FhirContext.forCached(FhirVersionEnum.DSTU2_1);
    IParser parser = format == Format.JSON ? context.newJsonParser() : context.newXmlParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    String text = new String(documents.bytes(document, format), StandardCharsets.UTF_8);
    IBaseResource parsed = parser.parseResource(text);
    return context.getResourceType(parsed);
  }
}
