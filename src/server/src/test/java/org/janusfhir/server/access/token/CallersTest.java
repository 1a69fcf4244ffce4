package org.janusfhir.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.model.ResourceType.OBSERVATION;
import static org.janusfhir.model.ResourceType.PATIENT;
import static org.janusfhir.model.ResourceType.RELATED_PERSON;
import static org.janusfhir.server.access.Persona.PROVIDER;
import static org.janusfhir.server.access.Persona.PROXY;
import static org.janusfhir.server.access.Persona.SYSTEM;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Period;
import org.janusfhir.model.Person;
import org.janusfhir.model.Reference;
import org.janusfhir.model.RelatedPerson;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.MemoryStore;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.access.Reach;
import org.janusfhir.server.access.Right;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who a token speaks of. */
class CallersTest {
  private static final String BASE = "https://janus.example/fhir";
  private static final Reach ALL = Reach.Whole.EVERYTHING;
  private static final Reach NOTHING = Reach.Whole.NOTHING;

  private final MemoryStore store =
      new MemoryStore()
          .with(related("mother", "a", null))
          .with(related("former", "b", "2020-01-01"))
          .with(related("father", "c", "2027"))
          .with(person("guardian", true, to(PATIENT, "d"), to(RELATED_PERSON, "mother")))
          .with(person("gone", false, to(PATIENT, "d")))
          .with(person("stranger", null, to(ResourceType.PRACTITIONER, "p")));
  private final Callers callers =
      new Callers(
          AuthenticatingServer.versions(),
          store,
          InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z")));

  static Stream<Arguments> personas() {
    return Stream.of(
        arguments("user/*.read", "Practitioner/p", null, PROVIDER, ALL),
        arguments("patient/*.read", "Practitioner/p", "a", PROVIDER, patients("a")),
        arguments("system/*.read", "Practitioner/p", null, PROVIDER, NOTHING),
        arguments("user/*.read", "Patient/a", null, Persona.PATIENT, patients("a")),
        arguments(
            "user/*.read patient/*.read", "Patient/a", "b", Persona.PATIENT, patients("a", "b")),
        arguments("user/*.read", "RelatedPerson/mother", null, PROXY, patients("a")),
        arguments("user/*.read", "RelatedPerson/former", null, PROXY, NOTHING),
        arguments("user/*.read", "RelatedPerson/father", null, PROXY, patients("c")),
        arguments("user/*.read", "RelatedPerson/nobody", null, PROXY, NOTHING),
        arguments("user/*.read", "Person/guardian", null, PROXY, patients("a", "d")),
        arguments("user/*.read", "Person/gone", null, PROXY, NOTHING),
        arguments("user/*.read", "Person/stranger", null, PROXY, NOTHING),
        arguments("system/*.read", null, null, SYSTEM, ALL),
        arguments("system/*.read user/*.read", null, null, Persona.PATIENT, NOTHING),
        arguments("system/*.read", null, "a", Persona.PATIENT, NOTHING),
        arguments("system/*.read", "Device/d", null, Persona.PATIENT, NOTHING),
        arguments("user/*.read", null, null, Persona.PATIENT, NOTHING),
        arguments("patient/*.read", null, "a", Persona.PATIENT, patients("a")),
        arguments("patient/*.read", null, null, Persona.PATIENT, NOTHING),
        arguments("openid", null, null, Persona.PATIENT, NOTHING),
        arguments("", "Practitioner/p", null, PROVIDER, NOTHING),
        arguments(
            "http://smarthealthit.org/FHIR/scopes/user/Observation.read",
            "Practitioner/p",
            null,
            PROVIDER,
            ALL));
  }

  @ParameterizedTest(name = "{0} of {1} with {2}")
  @MethodSource("personas")
  void personaAndReachFollowFromTheToken(
      String scope, String user, String patient, Persona persona, Reach reach) {
    // When
    Caller caller = caller(scope, user, patient);

    // Then
    assertThat(caller.persona()).isEqualTo(persona);
    assertThat(caller.permissions().reach(OBSERVATION, Right.READ)).isEqualTo(reach);
  }

  @ParameterizedTest
  @CsvSource({
    "Practitioner/p,                                              Practitioner/p",
    "https://janus.example/fhir/tiny/open-tenant/Practitioner/p,  Practitioner/p",
    "https://elsewhere.example/r4/Practitioner/p,                 Practitioner/p",
    "https://janus.example/fhir/tiny/other-tenant/Practitioner/p,",
    "https://janus.example/fhir/none/open-tenant/Practitioner/p,",
    "https://janus.example/fhir/Practitioner/p,",
    "https://people.example/jane,",
    "Practitioner/,",
    "Practitioner/a b,",
    "practitioner/p,",
    "/p,",
    "p,"
  })
  void userIsBelowARootOfTheTenantOrElsewhere(String claim, String user) {
    assertThat(caller("user/*.read", claim, null).user()).isEqualTo(user);
  }

  @Test
  void nameOfATypeInAnyVersionCounts() {
    // When
    Caller caller = caller("user/Human.read user/Spaceship.read", "Practitioner/p", null);

    // Then
    assertThat(caller.permissions().mayRead(PATIENT)).isTrue();
    assertThat(caller.permissions().mayRead(OBSERVATION)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "{\"scope\":\"a b\"},                            a b",
    "'{\"scope\":[\"a\",\"b\"]}',                    a b",
    "'{\"scp\":[\"a\",\"b\"]}',                      a b",
    "'{\"scope\":7}',                                ''",
    "'{}',                                           ''"
  })
  void scopesAreATextOrAnArray(String json, String scope) throws Exception {
    assertThat(read(json).scope()).isEqualTo(scope);
  }

  @Test
  void claimsHaveSeveralNames() throws Exception {
    assertThat(read("{\"azp\":\"app\"}").client()).isEqualTo("app");
    assertThat(read("{\"client_id\":\"app\",\"azp\":\"other\"}").client()).isEqualTo("app");
    assertThat(read("{\"patient\":\"Patient/a\"}").patient()).isEqualTo("a");
    assertThat(read("{\"patient\":\"../a\"}").patient()).isNull();
    assertThat(read("{\"patient\":[\"a\",\"b\"]}").patient()).isNull();
    assertThat(read("{\"profile\":\"Person/a\"}").fhirUser()).isEqualTo("Person/a");
  }

  private static VerifiedToken read(String json) throws Exception {
    JwtClaims claims = JwtClaims.parse(json);
    claims.setExpirationTimeMinutesInTheFuture(1);
    return ClaimNames.OWN.read(claims);
  }

  private Caller caller(String scope, String user, String patient) {
    return callers
        .of(
            MemoryStore.TENANT,
            BASE,
            new VerifiedToken("id", "somebody", "app", scope, patient, user, Long.MAX_VALUE))
        .await()
        .indefinitely();
  }

  private static Reach patients(String... ids) {
    return new Reach.Patients(Set.of(ids));
  }

  private static Reference to(ResourceType type, String id) {
    return Reference.to(type, id);
  }

  private static RelatedPerson related(String id, String patient, String end) {
    Period period = end == null ? null : new Period(null, FhirDateTime.of(end), null);
    return new RelatedPerson(
        ResourceHead.of(id),
        null,
        to(PATIENT, patient),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        period,
        null);
  }

  private static Person person(String id, Boolean active, Reference... links) {
    return new Person(
        ResourceHead.of(id),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        active,
        Stream.of(links).map(link -> new Person.Link(link, null, null)).toList(),
        null);
  }
}
