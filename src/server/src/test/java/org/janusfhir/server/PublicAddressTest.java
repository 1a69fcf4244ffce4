package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.janusfhir.server.PipelineServer.Network;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Absolute links behind proxies. The tests are the peer: 127.0.0.1. */
class PublicAddressTest {
  private PipelineServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBelievedProxySaysHowTheClientSeesTheServer() throws Exception {
    behind(ForwardedHeaders.ANY, "127.0.0.0/8");

    assertThat(base("X-Forwarded-Proto", "https", "X-Forwarded-Host", "fhir.example"))
        .isEqualTo("https://fhir.example");
    assertThat(
            base(
                "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "fhir.example",
                "X-Forwarded-Port", "8443",
                "X-Forwarded-Prefix", "/clinic/"))
        .isEqualTo("https://fhir.example:8443/clinic");
    assertThat(base("X-Forwarded-Host", "fhir.example:443", "X-Forwarded-Proto", "https"))
        .isEqualTo("https://fhir.example");
    assertThat(base("Forwarded", "for=192.0.2.60;proto=https;host=\"fhir.example:8443\""))
        .isEqualTo("https://fhir.example:8443");
    assertThat(base("Forwarded", "PROTO=HTTPS; Host=\"[2001:db8::1]\""))
        .isEqualTo("https://[2001:db8::1]");
  }

  @Test
  void nobodyElseDoes() throws Exception {
    behind(ForwardedHeaders.ANY, "10.0.0.0/8", "127.0.0.2", "2001:db8::/32");
    String own = "http://127.0.0.1:" + server.port();

    assertThat(base("X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example"))
        .isEqualTo(own);
    assertThat(base("Forwarded", "proto=https;host=evil.example")).isEqualTo(own);
    assertThat(base("X-Forwarded-Prefix", "/evil")).isEqualTo(own);
  }

  @Test
  void nobodyIsBelievedByDefault() throws Exception {
    behind(ForwardedHeaders.ANY);

    assertThat(base("X-Forwarded-Host", "evil.example"))
        .isEqualTo("http://127.0.0.1:" + server.port());
  }

  @Test
  void aConfiguredAddressWins() throws Exception {
    server =
        new PipelineServer(
            new MemoryStore(),
            new Network(
                "https://janus.example/fhir",
                Set.of(),
                List.of("127.0.0.1"),
                ForwardedHeaders.ANY));

    assertThat(base("X-Forwarded-Host", "fhir.example")).isEqualTo("https://janus.example/fhir");
  }

  @Test
  void ofProxiesInARowTheOutermostBelievedOneCounts() throws Exception {
    behind(ForwardedHeaders.ANY, "127.0.0.1", "10.0.0.0/8");

    // what a client made up, what the outer proxy saw, what the inner one saw
    assertThat(
            base(
                "Forwarded",
                "for=_hidden;proto=http;host=evil.example,"
                    + " for=192.0.2.60;proto=https;host=fhir.example,"
                    + " for=\"10.0.0.9:5000\";proto=http;host=inner.example"))
        .isEqualTo("https://fhir.example");
    assertThat(
            base(
                "X-Forwarded-For", "198.51.100.1, 192.0.2.60, 10.0.0.9",
                "X-Forwarded-Proto", "http, https, http",
                "X-Forwarded-Host", "evil.example, fhir.example, inner.example"))
        .isEqualTo("https://fhir.example");
    // a proxy that nobody knows ends the row
    assertThat(
            base(
                "Forwarded",
                "for=10.0.0.9;proto=https;host=evil.example, for=192.0.2.60;host=inner.example"))
        .isEqualTo("http://inner.example");
  }

  @Test
  void onlyTheHeadersThatTheProxySetsCount() throws Exception {
    behind(ForwardedHeaders.FORWARDED, "127.0.0.1");
    assertThat(base("Forwarded", "host=fhir.example", "X-Forwarded-Host", "evil.example"))
        .isEqualTo("http://fhir.example");
    stop();
    behind(ForwardedHeaders.X_FORWARDED, "127.0.0.1");
    assertThat(base("Forwarded", "host=evil.example", "X-Forwarded-Host", "fhir.example"))
        .isEqualTo("http://fhir.example");
    assertThat(base("Forwarded", "host=evil.example"))
        .isEqualTo("http://127.0.0.1:" + server.port());
  }

  @Test
  void whatIsNotWellFormedIsNotSaid() throws Exception {
    behind(ForwardedHeaders.ANY, "127.0.0.1");
    String own = "http://127.0.0.1:" + server.port();

    assertThat(base("X-Forwarded-Host", "a\"><script>")).isEqualTo(own);
    assertThat(base("X-Forwarded-Host", "user@evil.example")).isEqualTo(own);
    assertThat(base("X-Forwarded-Proto", "javascript")).isEqualTo(own);
    assertThat(base("X-Forwarded-Prefix", "//evil.example")).isEqualTo(own);
    assertThat(base("X-Forwarded-Prefix", "/a?b")).isEqualTo(own);
    assertThat(base("X-Forwarded-Host", "fhir.example", "X-Forwarded-Port", "99999"))
        .isEqualTo("http://fhir.example");
    assertThat(base("Forwarded", "for=\";;,=")).isEqualTo(own);
  }

  @Test
  void whoCameByHttpsIsToldToStay() throws Exception {
    behind(ForwardedHeaders.ANY, "127.0.0.1");

    assertThat(strictTransport("X-Forwarded-Proto", "https")).isEqualTo("max-age=631152000");
    assertThat(strictTransport("X-Forwarded-Proto", "http")).isNull();
  }

  private void behind(ForwardedHeaders forwarded, String... proxies) {
    server = new PipelineServer(new MemoryStore(), Network.behind(forwarded, proxies));
  }

  private String base(String... headers) throws Exception {
    String body = server.get(PipelineServer.OPEN + "/metadata", headers).body();
    String start = "{\"resourceType\":\"Conformance\",\"url\":\"";
    String end = PipelineServer.OPEN + "\",\"secured\":false}";
    assertThat(body).startsWith(start).endsWith(end);
    return body.substring(start.length(), body.length() - end.length());
  }

  private String strictTransport(String... headers) throws Exception {
    HttpResponse<String> answer = server.get(PipelineServer.OPEN + "/metadata", headers);
    return answer.headers().firstValue("Strict-Transport-Security").orElse(null);
  }
}
