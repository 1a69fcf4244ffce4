package org.janusfhir.app.access.token;

import java.util.stream.Stream;

/** JSON that parsers understand differently, or not at all, or with too much effort. */
record JsonAttacks(Forge forge, GoodToken good) {
  Stream<Attack> json() {
    String claims = Forge.claims();
    String member = claims.substring(1);
    return Stream.of(
        signed("duplicate claim", "{\"aud\":\"https://other.example\"," + member),
        signed(
            "duplicate claim behind",
            claims.substring(0, claims.length() - 1) + ",\"scope\":\"system/*.*\"}"),
        signed(
            "duplicate claim, one escaped", "{\"\\u0061ud\":\"https://other.example\"," + member),
        signed("array", "[" + claims + ']'),
        signed("text", "\"claims\""),
        signed("null", "null"),
        signed("nothing", " "),
        signed("half an object", claims.substring(0, claims.length() - 1)),
        signed("two objects", claims + claims),
        Attack.token(
            "claims: deep",
            forge.issued(
                Forge.RSA_HEADER, "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + ',' + member),
            Verdict.GRANTED),
        Attack.token(
            "claims: deep objects",
            forge.issued(
                Forge.RSA_HEADER,
                "{\"a\":" + "{\"a\":".repeat(800) + '1' + "}".repeat(800) + ',' + member),
            Verdict.GRANTED),
        signed("deep and open", "[".repeat(5000)),
        Attack.token(
            "header deep",
            Forge.base64("[".repeat(5000)) + '.' + good.payload() + ".AAAA",
            Verdict.NO_JWT),
        Attack.token(
            "header deep in a member",
            Forge.base64("{\"alg\":\"RS256\",\"a\":" + "[".repeat(4000))
                + '.'
                + good.payload()
                + ".AAAA",
            Verdict.NO_JWT),
        Attack.token(
            "header of deep objects",
            Forge.base64(
                    "{\"alg\":\"RS256\",\"kid\":\"rsa\",\"a\":"
                        + "{\"a\":".repeat(900)
                        + '1'
                        + "}".repeat(901))
                + '.'
                + good.payload()
                + ".AAAA",
            Verdict.SIGNATURE),
        Attack.token(
            "header is an array",
            Forge.base64("[]") + '.' + good.payload() + '.' + good.signature(),
            Verdict.NO_JWT),
        Attack.token(
            "header says alg twice",
            Forge.base64("{\"alg\":\"RS256\",\"alg\":\"none\"}")
                + '.'
                + good.payload()
                + '.'
                + good.signature(),
            Verdict.NO_JWT));
  }

  private Attack signed(String name, String payload) {
    return Attack.token("claims: " + name, forge.issued(Forge.RSA_HEADER, payload), Verdict.NO_JWT);
  }
}
