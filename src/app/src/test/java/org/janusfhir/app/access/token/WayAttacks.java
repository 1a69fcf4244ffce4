package org.janusfhir.app.access.token;

import java.util.stream.Stream;

/** Tokens that come in a way they must not, or in another that they may. */
record WayAttacks(GoodToken good) {
  Stream<Attack> transport() {
    String bearer = "Authorization: Bearer " + good.text();
    return Stream.of(
        Attack.headers("none", Verdict.NO_TOKEN),
        Attack.headers("empty header", Verdict.NO_TOKEN, "Authorization:"),
        Attack.headers("empty token", Verdict.FORM, "Authorization: Bearer"),
        Attack.headers("blank token", Verdict.FORM, "Authorization: Bearer   "),
        Attack.headers("scheme Basic", Verdict.NO_TOKEN, "Authorization: Basic YTpi"),
        Attack.headers("token as Basic", Verdict.NO_TOKEN, "Authorization: Basic " + good.text()),
        Attack.headers("scheme DPoP", Verdict.NO_TOKEN, "Authorization: DPoP " + good.text()),
        Attack.headers("no scheme", Verdict.NO_TOKEN, "Authorization: " + good.text()),
        Attack.headers(
            "scheme run together", Verdict.NO_TOKEN, "Authorization: Bearer" + good.text()),
        Attack.headers(
            "tab behind scheme", Verdict.NO_TOKEN, "Authorization: Bearer\t" + good.text()),
        Attack.headers("scheme bearer", Verdict.GRANTED, "Authorization: bearer " + good.text()),
        Attack.headers(
            "header in odd case", Verdict.GRANTED, "aUTHORIZATION: BEARER " + good.text()),
        Attack.headers(
            "several blanks", Verdict.GRANTED, "Authorization: Bearer   " + good.text() + " "),
        Attack.headers(
            "for a proxy", Verdict.NO_TOKEN, "Proxy-Authorization: Bearer " + good.text()),
        Attack.headers("as a cookie", Verdict.NO_TOKEN, "Cookie: access_token=" + good.text()),
        Attack.headers("two headers", Verdict.SEVERAL, bearer, bearer),
        Attack.headers(
            "two headers, one Basic", Verdict.SEVERAL, "authorization: Basic YTpi", bearer),
        Attack.headers("two tokens in a header", Verdict.FORM, bearer + ", Bearer " + good.text()),
        Attack.headers(
            "another scheme before",
            Verdict.NO_TOKEN,
            "Authorization: Basic YTpi, Bearer " + good.text()),
        Attack.query("in the query", "?access_token=" + good.text(), Verdict.IN_ADDRESS),
        Attack.query("in the query, encoded", "?%61ccess_token=" + good.text(), Verdict.IN_ADDRESS),
        Attack.query(
            "in query and header", "?access_token=" + good.text(), Verdict.IN_ADDRESS, bearer),
        Attack.query(
            "another in query and header", "?_format=&access_token", Verdict.IN_ADDRESS, bearer),
        Attack.headers(
            "method said otherwise", Verdict.NO_TOKEN, "X-HTTP-Method-Override: OPTIONS"));
  }
}
