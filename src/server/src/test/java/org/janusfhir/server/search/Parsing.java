package org.janusfhir.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.server.TinyVersion;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.SearchRule;

/** Parses queries of a tiny version. */
final class Parsing {
  static final String ROOT = "https://janus.example/open/tiny/t";
  private static final ServedVersion VERSION = version();
  private static final SearchParser PARSER = new SearchParser(new SearchLimits(50, 100));

  private Parsing() {}

  /** A version with those rules for searches of observations. */
  static ServedVersion version(SearchRule... rules) {
    return new ServedVersion(new TinyVersion(rules), NarrativeGenerator.NONE);
  }

  static Search search(ServedVersion version, String type, String query) {
    return PARSER.parse(version, version.type(type), ROOT, QueryString.parse(query), false);
  }

  static Search search(String type, String query) {
    return search(VERSION, type, query);
  }

  static List<Criterion> parse(String type, String query) {
    return search(type, query).criteria();
  }

  static void assertRefused(String type, String query, IssueCode code, String location) {
    assertRefused(VERSION, type, query, code, location);
  }

  static void assertRefused(
      ServedVersion version, String type, String query, IssueCode code, String location) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> search(version, type, query));
    assertThat(refused).as(query).isNotNull();
    assertThat(refused.issues()).hasSize(1);
    Issue issue = refused.issues().get(0);
    assertThat(issue.code()).as(query).isEqualTo(code);
    assertThat(issue.location()).as(query).isEqualTo(location);
  }
}
