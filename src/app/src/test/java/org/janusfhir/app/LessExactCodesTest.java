package org.janusfhir.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.janusfhir.model.Code;
import org.janusfhir.model.Condition;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.examples.RareExamples;
import org.janusfhir.model.examples.With;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.contract.Variations;
import org.janusfhir.wire.contract.Variations.Variation;
import org.junit.jupiter.api.Test;

/**
 * Every code of every component, translated to a version that nothing reads: what it says less
 * exactly is reported, and no other code is.
 */
@QuarkusTest
class LessExactCodesTest {
  private static final String JSON = "application/json+fhir";
  private static final Pattern REPORTED =
      Pattern.compile("'([^' ]+)' cannot be said here in [^']+, which has [A-Za-z]+ '([^']+)'");
  private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T\\S+ -> \\1");

  @Inject ServedVersions versions;

  @Test
  void exactlyWhatAVersionSaysLessExactlyIsReported() {
    for (ServedVersion to : versions.all()) {
      for (ServedVersion from : versions.all()) {
        if (to.parser().isEmpty() && from.parser().isPresent()) {
          // Given
          Set<String> expected = new TreeSet<>();
          Set<String> reported = new TreeSet<>();

          // When
          for (Coded coded : coded(from, to)) {
            String sent = document(coded.resource(), from);
            String said = document(coded.resource(), to);
            to.lessExactCodes().stream()
                .filter(code -> code.code().equals(coded.name()))
                .filter(code -> sent.contains('"' + coded.code() + '"'))
                .filter(code -> said.contains(code.said()))
                .forEach(code -> expected.add(coded.code() + " -> " + code.said()));
            reported.addAll(reported(sent, from, to));
          }

          // Then
          reported.removeIf(pair -> TIME.matcher(pair).matches());
          assertThat(reported).as(from + " to " + to).isEqualTo(expected).isNotEmpty();
        }
      }
    }
  }

  /** A resource with a code, and what the canonical model calls that. */
  private record Coded(Resource resource, String code, String name) {}

  private static Set<String> reported(String sent, ServedVersion from, ServedVersion to) {
    String answer =
        given()
            .contentType(JSON)
            .body(sent.getBytes(StandardCharsets.UTF_8))
            .post("/open/" + to.id() + '/' + Clinic.OPEN + "/$translate-version?from=" + from.id())
            .asString();
    Set<String> found = new TreeSet<>();
    Matcher pair = REPORTED.matcher(answer);
    while (pair.find()) {
      found.add(pair.group(1) + " -> " + pair.group(2));
    }
    return found;
  }

  private static String document(Resource resource, ServedVersion version) {
    ServedType type = version.type(resource.resourceType());
    byte[] bytes = version.bareEncoder().encode(type, Format.JSON, resource, null, null);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Examples with every code that any component may have. */
  private static List<Coded> coded(ServedVersion from, ServedVersion to) {
    List<Coded> coded = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Stream.of(CanonicalExamples.all(), RareExamples.all())
        .flatMap(List::stream)
        .filter(example -> from.type(example.resourceType()) != null)
        .filter(example -> to.type(example.resourceType()) != null)
        .forEach(example -> addCoded(example, seen, coded));
    return coded;
  }

  private static void addCoded(Resource example, Set<String> seen, List<Coded> coded) {
    for (Variation variation : Variations.of(example)) {
      if (variation.value() instanceof Code code && seen.add(variation.component() + code)) {
        coded.add(new Coded(variation.resource(), code.code(), code.toString()));
      }
    }
    if (example instanceof Condition condition) {
      Condition lasting = With.component(condition, "abatement", null);
      for (String status : List.of("active", "relapse", "remission", "resolved")) {
        coded.add(new Coded(With.component(lasting, "clinicalStatus", status), status, status));
      }
    }
  }
}
