package org.janusfhir.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row and every rule of every version's search tables, once kept and once broken. */
@QuarkusTest
class SearchTablesTest {
  /** Requests at a time: each needs a connection of its own. */
  private static final int AT_ONCE = 16;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Inject @All List<FhirVersion> versions;
  @Inject Clinic clinic;

  @TestHTTPResource("/open/")
  URI open;

  /** A request, the status of its answer and what the answer must name. */
  private record Case(String request, int status, String names) {}

  /** Thousands of lines that nobody reads. */
  private static final Logger ACCESS = Logger.getLogger("org.janusfhir.access");

  @BeforeAll
  static void keepQuiet() {
    ACCESS.setLevel(Level.WARNING);
  }

  @AfterAll
  static void speakAgain() {
    ACCESS.setLevel(null);
  }

  @BeforeEach
  void openTheClinic() {
    clinic.open();
    clinic.crowd();
  }

  @Test
  void everyRowAcceptsGoodValues() {
    List<Case> cases = new ArrayList<>();
    forEachType(
        (queries, type) -> {
          for (SearchParameter row : queries.rows()) {
            cases.add(new Case(queries.accepted(row.name()), 200, "searchset"));
          }
        });
    assertThat(failures(cases)).isEmpty();
  }

  @Test
  void everyRowRefusesWhatItCannotUnderstand() {
    List<Case> cases = new ArrayList<>();
    forEachType(
        (queries, type) -> {
          for (SearchParameter row : queries.rows()) {
            for (TableQueries.Use use : queries.refused(row)) {
              cases.add(new Case(queries.with(use.name(), use.value()), 400, row.name()));
            }
          }
          cases.add(new Case(queries.with("_id", "no_id"), 400, "_id"));
          cases.add(new Case(queries.with("_lastUpdated", "notadate"), 400, "_lastUpdated"));
        });
    assertThat(failures(cases)).isEmpty();
  }

  @Test
  void everyModifierOfEveryRowIsUnderstood() {
    List<Case> cases = new ArrayList<>();
    forEachType(
        (queries, type) -> {
          for (SearchParameter row : queries.rows()) {
            row.modifiers()
                .forEach(
                    modifier -> {
                      String name = row.name() + ':' + modifier.code();
                      String value =
                          modifier == SearchModifier.MISSING ? "true" : queries.value(row.name());
                      cases.add(new Case(queries.asked(name, value), 200, "searchset"));
                    });
            if (row.type() == SearchParameterType.REFERENCE) {
              String typed = row.name() + ':' + TableQueries.target(row);
              cases.add(new Case(queries.with(typed, "1"), 200, "searchset"));
            }
          }
        });
    assertThat(failures(cases)).isEmpty();
  }

  @Test
  void everyRuleIsKept() {
    List<Case> cases = new ArrayList<>();
    forEachType(
        (queries, type) ->
            type.search().rules().forEach(rule -> addCases(rule, queries, type, cases::add)));
    assertThat(failures(cases)).isEmpty();
  }

  private static void addCases(
      SearchRule rule, TableQueries queries, ServedType type, Consumer<Case> out) {
    if (rule instanceof SearchRule.AnyOf any) {
      any.names().forEach(name -> out.accept(new Case(queries.accepted(name), 200, "searchset")));
      out.accept(new Case(queries.only(), 400, any.names().get(0)));
      Stream.concat(Stream.of("_lastUpdated"), queries.rows().stream().map(SearchParameter::name))
          .filter(name -> !any.names().contains(name))
          .forEach(name -> out.accept(new Case(queries.only(name), 400, any.names().get(0))));
    } else if (rule instanceof SearchRule.NotWith not) {
      out.accept(new Case(queries.accepted(not.name()), 200, "searchset"));
      List<String> others =
          not.others().isEmpty()
              ? type.searchParameters().stream().map(SearchParameter::name).toList()
              : not.others();
      others.forEach(
          other -> out.accept(new Case(queries.all(not.name(), other), 400, not.name())));
    } else if (rule instanceof SearchRule.Alone alone) {
      String other = type.searchParameters().get(0).name();
      out.accept(new Case(queries.only(alone.name(), other), 200, other));
    } else if (rule instanceof SearchRule.Needs needs) {
      out.accept(new Case(queries.accepted(needs.name()), 200, "searchset"));
      out.accept(new Case(queries.only(needs.name()), 400, needs.name()));
    } else if (rule instanceof SearchRule.SystemNeeded needed) {
      out.accept(new Case(queries.with(needed.name(), "urn:a|b"), 200, "searchset"));
      out.accept(new Case(queries.with(needed.name(), "b"), 400, needed.name()));
      out.accept(new Case(queries.with(needed.name(), "urn:a|b,b"), 400, needed.name()));
    } else if (rule instanceof SearchRule.RefusedCodes refused) {
      refused
          .codes()
          .forEach(
              code -> {
                out.accept(new Case(queries.with(refused.name(), code), 400, refused.name()));
                String list = queries.value(refused.name()) + ',' + code;
                out.accept(new Case(queries.with(refused.name(), list), 400, refused.name()));
              });
    } else if (rule instanceof SearchRule.ValueNotWith not) {
      String other = queries.all(not.other());
      out.accept(new Case(other + '&' + not.name() + "=another", 200, "searchset"));
      not.values()
          .forEach(
              code -> {
                out.accept(new Case(other + '&' + not.name() + '=' + code, 400, not.name()));
                out.accept(
                    new Case(other + '&' + not.name() + "=urn:a%7C" + code, 400, not.name()));
              });
    } else if (rule instanceof SearchRule.IgnoredWithValue ignored) {
      String other = queries.all(ignored.other()) + '&' + ignored.name() + '=';
      ignored
          .values()
          .forEach(code -> out.accept(new Case(other + code, 200, "does not count beside")));
    } else if (rule instanceof SearchRule.ForeignPage foreign) {
      foreign
          .names()
          .forEach(
              name ->
                  out.accept(new Case(queries.only() + '&' + name + "=x", 400, "not made here")));
    } else if (rule instanceof SearchRule.MostMatches) {
      out.accept(new Case(queries.in(Clinic.CROWD, "name=Crowd"), 422, "issue"));
      out.accept(new Case(queries.in(Clinic.CROWD, "name=Crowd&_count=0"), 422, "issue"));
      out.accept(new Case(queries.in(Clinic.CROWD, "identifier=mrn-c7"), 200, "searchset"));
    } else if (rule instanceof SearchRule.Implied implied) {
      implied.unless().forEach(name -> out.accept(new Case(queries.all(name), 200, "searchset")));
    }
  }

  /** Takes a type of a version. */
  private interface TypeConsumer {
    void accept(TableQueries queries, ServedType type);
  }

  private void forEachType(TypeConsumer consumer) {
    for (FhirVersion version : versions) {
      for (ServedType type : version.types()) {
        consumer.accept(new TableQueries(version, type), type);
      }
    }
  }

  private List<String> failures(List<Case> cases) {
    assertThat(cases).isNotEmpty();
    List<String> failures = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += AT_ONCE) {
      cases.subList(from, Math.min(from + AT_ONCE, cases.size())).stream()
          .map(this::failure)
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .filter(Objects::nonNull)
          .forEach(failures::add);
    }
    return failures;
  }

  /** What is wrong with the answer, or null. */
  private CompletableFuture<String> failure(Case wanted) {
    HttpRequest request = HttpRequest.newBuilder(open.resolve(wanted.request())).build();
    return CLIENT
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(answer -> isWanted(wanted, answer) ? null : text(wanted, answer));
  }

  private static boolean isWanted(Case wanted, HttpResponse<String> answer) {
    return answer.statusCode() == wanted.status() && answer.body().contains(wanted.names());
  }

  private static String text(Case wanted, HttpResponse<String> answer) {
    String body = answer.body();
    return wanted.status()
        + " with '"
        + wanted.names()
        + "' for "
        + wanted.request()
        + " but was "
        + answer.statusCode()
        + ' '
        + body.substring(0, Math.min(300, body.length()));
  }
}
