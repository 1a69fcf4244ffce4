package org.janusfhir.app.access.token;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an issuer signs but a tenant must not take: for others, of others, or not now. */
record ClaimAttacks(Forge forge, GoodToken good) {
  Stream<Attack> claims() {
    return Stream.of(
        claim("another issuer", "iss", "https://issuer.example/tenants/b", Verdict.ISSUER),
        claim("issuer with a slash", "iss", TokenAttacks.ISSUER + '/', Verdict.ISSUER),
        claim(
            "issuer in capitals",
            "iss",
            TokenAttacks.ISSUER.toUpperCase(Locale.ROOT),
            Verdict.ISSUER),
        claim(
            "issuer of a longer name",
            "iss",
            TokenAttacks.ISSUER + ".evil.example",
            Verdict.ISSUER),
        claim("no issuer", "iss", null, Verdict.ISSUER),
        claim("several issuers", "iss", List.of(TokenAttacks.ISSUER), Verdict.NO_JWT),
        claim("another audience", "aud", "https://other.example", Verdict.AUDIENCE),
        claim("another tenant's audience", "aud", TokenAttacks.OTHER_AUDIENCE, Verdict.AUDIENCE),
        claim("audience with a slash", "aud", TokenAttacks.AUDIENCE + '/', Verdict.AUDIENCE),
        claim("audience below ours", "aud", TokenAttacks.AUDIENCE + "/Patient", Verdict.AUDIENCE),
        claim("an ID token's audience", "aud", "an-app", Verdict.AUDIENCE),
        claim("no audience", "aud", null, Verdict.AUDIENCE),
        claim("no audience of several", "aud", List.of(), Verdict.AUDIENCE),
        claim("audience is a number", "aud", 1, Verdict.NO_JWT),
        claim("audiences, some numbers", "aud", List.of(1, TokenAttacks.AUDIENCE), Verdict.NO_JWT),
        claim(
            "ours of several audiences",
            "aud",
            List.of("https://x.example", TokenAttacks.AUDIENCE),
            Verdict.GRANTED),
        claim("subject is a number", "sub", 1, Verdict.NO_JWT),
        claim("token id is a number", "jti", 1, Verdict.NO_JWT),
        claim("no subject", "sub", null, Verdict.GRANTED));
  }

  Stream<Attack> times() {
    long now = Instant.now().getEpochSecond();
    return Stream.of(
        claim("expired", "exp", now - 120, Verdict.EXPIRED),
        claim("expired within the leeway", "exp", now - 5, Verdict.GRANTED),
        claim("expired at the beginning of time", "exp", 0, Verdict.EXPIRED),
        claim("expired before that", "exp", -1, Verdict.EXPIRED),
        claim("no exp", "exp", null, Verdict.NO_EXPIRY),
        claim("exp is a text", "exp", Long.toString(now + 600), Verdict.NO_JWT),
        claim("exp is true", "exp", true, Verdict.NO_JWT),
        claim("exp with a fraction", "exp", now + 600.5, Verdict.GRANTED),
        raw("exp in an exponent", "\"exp\":1e300", Verdict.CLAIM),
        raw("exp beyond all numbers", "\"exp\":" + "9".repeat(400), Verdict.NO_JWT),
        raw("exp beyond 64 bits", "\"exp\":9223372036854775808", Verdict.NO_JWT),
        raw("exp beyond milliseconds", "\"exp\":9223372036854775807", Verdict.CLAIM),
        raw(
            "nbf beyond milliseconds",
            "\"exp\":" + (now + 600) + ",\"nbf\":9223372036854775807",
            Verdict.NO_JWT),
        raw(
            "nbf before milliseconds",
            "\"exp\":" + (now + 600) + ",\"nbf\":-9223372036854775808",
            Verdict.GRANTED),
        claim("not valid yet", "nbf", now + 120, Verdict.NOT_YET),
        claim("not valid yet within the leeway", "nbf", now + 5, Verdict.GRANTED),
        claim("nbf is a text", "nbf", "now", Verdict.NO_JWT),
        claim("issued in two minutes", "iat", now + 120, Verdict.GRANTED),
        claim("issued after it expired", "iat", now + 86_400, Verdict.NO_JWT),
        claim("iat is a text", "iat", "now", Verdict.NO_JWT));
  }

  private Attack claim(String name, String claim, Object value, Verdict verdict) {
    Consumer<Map<String, Object>> change =
        value == null ? all -> all.remove(claim) : all -> all.put(claim, value);
    return Attack.token(name, forge.issued(change), verdict);
  }

  private Attack raw(String name, String member, Verdict verdict) {
    return Attack.token(
        name,
        forge.issued(
            Forge.RSA_HEADER,
            Forge.claims(all -> all.remove("exp")).replaceFirst("\\{", "{" + member + ',')),
        verdict);
  }
}
