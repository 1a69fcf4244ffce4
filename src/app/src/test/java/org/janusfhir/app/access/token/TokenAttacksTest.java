package org.janusfhir.app.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.janusfhir.app.Clinic;
import org.janusfhir.app.FreshRecord;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.Issue;
import org.janusfhir.wire.IssueCode;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The table of attacks against the running application: each row in every version, in JSON and XML,
 * for a resource that is there and for one that is not.
 */
@QuarkusTest
@TestProfile(TokenAttacks.class)
@WithTestResource(value = FreshRecord.class, scope = TestResourceScope.GLOBAL)
class TokenAttacksTest {
  private static final Logger LOG = Logger.getLogger(TokenAttacksTest.class);
  private static final String LOCATION = "http.Authorization";
  private static final String THERE = "Patient/p1";
  private static final List<String> NOT_THERE = List.of("Patient/nobody", "Nothing/1");
  private static final int TELLING = 16;

  @Inject ServedVersions versions;
  @Inject Clinic clinic;

  @ConfigProperty(name = TokenAttacks.KEYS)
  Path keys;

  @TestHTTPResource("/")
  URI server;

  private Forge forge;
  private RawHttp http;

  @BeforeEach
  void openTheClinic() {
    clinic.open();
    forge = Forge.of(keys);
    http = new RawHttp(server);
  }

  @Test
  void everyAttackIsRefusedBeforeAnyLookAtTheRecordAndLeavesNoTraceOfItsToken() {
    List<Attack> table = Attacks.all(forge);
    assertThat(table).extracting(Attack::name).doesNotHaveDuplicates();
    try (CapturedLog log = CapturedLog.open()) {
      SoftAssertions all = new SoftAssertions();
      for (Attack attack : table) {
        for (ServedVersion version : versions.all()) {
          for (Format format : Format.values()) {
            check(attack, version, format, all);
          }
        }
      }
      all.assertAll();
      assertThat(log.lines()).anyMatch(line -> line.contains("event=request "));
      assertThat(log.lines()).anyMatch(line -> line.contains("event=access "));
      assertThat(telling(table, log.lines())).isEmpty();

      // That would have been seen.
      LOG.debugf("a token: %s", table.get(table.size() - 1).headers());
      assertThat(telling(table, log.lines())).hasSize(1);
    }
  }

  @Test
  void tokenInABodyIsNone() {
    String good = forge.issued(all -> {});
    for (ServedVersion version : versions.all()) {
      String search = address(version, "clinic", "Patient/_search");
      RawAnswer alone = http.post(search, List.of(), "name=a&access_token=" + good);
      assertThat(alone.status()).isEqualTo(401);
      assertThat(alone.header("WWW-Authenticate")).containsExactly(Verdict.NO_TOKEN.challenge());

      RawAnswer both =
          http.post(
              search, List.of("Authorization: Bearer " + good), "name=a&access_token=" + good);
      assertThat(both.status()).isEqualTo(400);
      assertThat(both.body()).contains("There is a token in the body.");
      assertThat(both.body()).doesNotContain(good);
    }
  }

  @Test
  void whatIsKnownOfAGoodTokenHelpsNoOther() {
    GoodToken good = GoodToken.of(forge.issued(all -> {}));
    for (ServedVersion version : versions.all()) {
      assertThat(ask(good.text(), version, "clinic").status()).isEqualTo(200);
      assertThat(ask(good.text(), version, "clinic").status()).isEqualTo(200);
      assertRefused(Verdict.AUDIENCE, ask(good.text(), version, "crowd"));
      String other = good.tampered("Practitioner/p1", "Practitioner/p2");
      for (int time = 0; time < 2; time++) {
        assertRefused(Verdict.SIGNATURE, ask(other, version, "clinic"));
        assertRefused(
            Verdict.SIGNATURE,
            ask(
                good.header() + '.' + good.payload() + '.' + good.changedSignature(),
                version,
                "clinic"));
      }
      // What was refused takes nothing from what was not.
      assertThat(ask(good.text(), version, "clinic").status()).isEqualTo(200);
    }
  }

  private static void assertRefused(Verdict verdict, RawAnswer answer) {
    assertThat(answer.status()).isEqualTo(verdict.status());
    assertThat(answer.header("WWW-Authenticate")).containsExactly(verdict.challenge());
  }

  private RawAnswer ask(String token, ServedVersion version, String tenant) {
    return http.get(address(version, tenant, THERE), List.of("Authorization: Bearer " + token));
  }

  private void check(Attack attack, ServedVersion version, Format format, SoftAssertions all) {
    String as = attack.name() + " in " + version.id() + ' ' + format;
    RawAnswer answer = ask(attack, version, THERE, format);
    Verdict verdict = attack.verdict();
    all.assertThat(answer.status()).as(as).isEqualTo(verdict.status());
    for (String path : NOT_THERE) {
      RawAnswer other = ask(attack, version, path, format);
      if (verdict.status() == 200) {
        all.assertThat(other.status()).as(as).isEqualTo(404);
      } else {
        all.assertThat(same(other)).as(as).isEqualTo(same(answer));
      }
    }
    if (verdict.status() == 401) {
      all.assertThat(answer.header("WWW-Authenticate")).as(as).containsExactly(verdict.challenge());
      all.assertThat(answer.header("Content-Type").get(0))
          .as(as)
          .contains(format.name().toLowerCase(Locale.ROOT));
      all.assertThat(answer.body()).as(as).isEqualTo(outcome(verdict, version, format));
    }
  }

  /** What may differ between two answers to the same is the time, and the id of the request. */
  private static List<Object> same(RawAnswer answer) {
    List<String> headers =
        answer.headers().stream()
            .filter(line -> !line.toLowerCase(Locale.ROOT).matches("(date|x-request-id|link): .*"))
            .toList();
    return List.of(answer.status(), headers, answer.body());
  }

  private static String outcome(Verdict verdict, ServedVersion version, Format format) {
    String description =
        verdict.description() == null
            ? "This root is answered with a bearer token only. Get one from the authorization server"
                + " that its metadata and its .well-known/smart-configuration name, and send it as"
                + " Authorization: Bearer and the token."
            : verdict.description();
    List<Issue> issues =
        List.of(
            Issue.error(IssueCode.LOGIN, verdict.challenge(), LOCATION),
            new Issue(Issue.Severity.INFORMATION, IssueCode.LOGIN, description, LOCATION));
    return new String(version.outcome(issues, format), StandardCharsets.UTF_8);
  }

  private RawAnswer ask(Attack attack, ServedVersion version, String path, Format format) {
    return http.get(
        address(version, "clinic", path) + attack.query(),
        attack.with("Accept: application/" + format.name().toLowerCase(Locale.ROOT)));
  }

  private static String address(ServedVersion version, String tenant, String path) {
    return '/' + version.id() + '/' + tenant + '/' + path;
  }

  /** The lines that have a part of a token. */
  private static List<String> telling(List<Attack> table, List<String> lines) {
    Set<String> parts =
        table.stream()
            .flatMap(attack -> Stream.concat(Stream.of(attack.query()), attack.headers().stream()))
            .flatMap(line -> Stream.of(line.split("[^A-Za-z0-9_-]+", -1)))
            .filter(part -> part.length() > TELLING)
            .collect(Collectors.toSet());
    String all = String.join("\n", lines);
    List<String> told = parts.stream().filter(all::contains).toList();
    return lines.stream().filter(line -> told.stream().anyMatch(line::contains)).toList();
  }
}
