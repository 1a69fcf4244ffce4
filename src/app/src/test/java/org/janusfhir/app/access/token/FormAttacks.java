package org.janusfhir.app.access.token;

import java.util.stream.Stream;

/** What has not the form of a token, or almost. */
record FormAttacks(Forge forge, GoodToken good) {
  private static final int MAX_LENGTH = 8192;

  Stream<Attack> forms() {
    String longer = forge.issued(all -> all.put("padding", "x".repeat(MAX_LENGTH)));
    String fits =
        forge.issued(
            all ->
                all.put("padding", "x".repeat((MAX_LENGTH - good.text().length()) / 4 * 3 - 20)));
    int middle = good.payload().length() / 2;
    return Stream.of(
        Attack.token("a word", "secret", Verdict.FORM),
        Attack.token("header alone", good.header(), Verdict.FORM),
        Attack.token("header and dot", good.header() + '.', Verdict.FORM),
        Attack.token("no signature, no dot", good.header() + '.' + good.payload(), Verdict.FORM),
        Attack.token("no signature", good.header() + '.' + good.payload() + '.', Verdict.FORM),
        Attack.token("no payload", good.header() + ".." + good.signature(), Verdict.FORM),
        Attack.token("no header", '.' + good.payload() + '.' + good.signature(), Verdict.FORM),
        Attack.token("one part more", good.text() + ".AAAA", Verdict.FORM),
        Attack.token("an empty part more", good.text() + '.', Verdict.FORM),
        Attack.token(
            "encrypted",
            Forge.base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + ".AAAA.AAAA.AAAA.AAAA",
            Verdict.FORM),
        Attack.token(
            "encrypted, without a key",
            Forge.base64("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..AAAA.AAAA.AAAA",
            Verdict.FORM),
        Attack.token("JSON", "{\"payload\":\"" + good.payload() + "\"}", Verdict.FORM),
        Attack.token("padding", good.text() + "==", Verdict.FORM),
        Attack.token("quoted", '"' + good.text() + '"', Verdict.FORM),
        Attack.token("a blank within", good.inserted(' ', middle), Verdict.FORM),
        Attack.token("a tab within", good.inserted('\t', middle), Verdict.FORM),
        Attack.token("folded over lines", good.header() + ".\r\n " + good.payload(), Verdict.FORM),
        Attack.token("a zero within", good.inserted('\0', middle), Verdict.NO_REQUEST),
        Attack.token("a bare line feed within", good.inserted('\n', middle), Verdict.NO_REQUEST),
        Attack.token("base64 with + and /", good.inserted('+', middle), Verdict.FORM),
        Attack.token("percent-encoded", good.text().replace(".", "%2E"), Verdict.FORM),
        Attack.token("an accent", good.inserted('é', middle), Verdict.FORM),
        Attack.token("garbage in three parts", "AAAA.AAAA.AAAA", Verdict.NO_JWT),
        Attack.token("dots alone", "..", Verdict.FORM),
        Attack.token("as long as may be", fits, Verdict.GRANTED),
        Attack.token("oversized", longer, Verdict.TOO_LONG),
        Attack.token("longer than headers may be", "A".repeat(40_000), Verdict.TOO_LARGE));
  }
}
