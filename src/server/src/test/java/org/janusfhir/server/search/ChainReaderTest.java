package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.server.search.Parsing.assertRefused;
import static org.janusfhir.server.search.Parsing.parse;
import static org.janusfhir.server.search.Parsing.search;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Link;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.wire.IssueCode;
import org.junit.jupiter.api.Test;

/** Chained parameters, read by the tables of the types they lead to. */
class ChainReaderTest {
  @Test
  void aChainIsReadByTheTypesThatHaveTheParameter() {
    Criterion name = new Criterion.Strings("name", StringMatch.EXACT, List.of("a"));
    Criterion identifier = new Criterion.Tokens("identifier", List.of(new Token(null, "a")));
    assertThat(parse("Observation", "subject.name:exact=a"))
        .containsExactly(chain("subject", new Link(ResourceType.PATIENT, name)));
    assertThat(parse("Observation", "subject.identifier=a"))
        .containsExactly(
            chain(
                "subject",
                new Link(ResourceType.PATIENT, identifier),
                new Link(ResourceType.ORGANIZATION, identifier)));
    assertThat(parse("Observation", "subject:Patient.identifier=a"))
        .containsExactly(chain("subject", new Link(ResourceType.PATIENT, identifier)));
    assertThat(parse("Observation", "patient._id=1"))
        .containsExactly(
            chain("patient", new Link(ResourceType.PATIENT, new Criterion.Ids(List.of("1")))));
  }

  @Test
  void selfShowsAChainAsItWasSent() {
    assertThat(search("Observation", "subject:Patient.name=a").page().understood())
        .isEqualTo("subject%3APatient.name=a&_count=50");
  }

  @Test
  void chainsThatCannotBeAreRefused() {
    assertRefused("Observation", "subject.birthdate=x", IssueCode.VALUE, "http.subject.birthdate");
    assertRefused(
        "Observation", "subject:Shoe.name=x", IssueCode.NOT_SUPPORTED, "http.subject.name");
    assertRefused(
        "Observation",
        "subject.organization.name=x",
        IssueCode.NOT_SUPPORTED,
        "http.subject.organization.name");
    assertRefused(
        "Observation", "subject.name:sounds-like=x", IssueCode.NOT_SUPPORTED, "http.subject.name");
  }

  @Test
  void chainsThatLeadNowhereAreIgnoredWithAWarning() {
    for (String name : List.of("subject.shoes", "code.name", "shoes.name", "subject:Group.name")) {
      assertThat(search("Observation", "patient=1&" + name + "=a").warnings()).as(name).hasSize(1);
    }
  }

  private static Criterion chain(String parameter, Link... links) {
    return new Criterion.Chain(parameter, List.of(links));
  }
}
