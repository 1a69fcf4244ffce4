package org.janusfhir.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.janusfhir.wire.FhirVersion;
import org.junit.jupiter.api.Test;

/** A wrong configuration says everything that is wrong with it. */
class ConfigurationCheckTest {
  private static final List<FhirVersion> INSTALLED = List.of(new TinyVersion());

  @Test
  void defaultsAreRight() {
    assertThatCode(() -> ConfigurationCheck.check(configuration(Map.of()), INSTALLED))
        .doesNotThrowAnyException();
  }

  @Test
  void allErrorsAreSaidAtOnce() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.base-url", "janus.example",
                "janus.search.default-count", "500",
                "janus.search.page-secret", "short",
                "janus.store.kind", "stone",
                "janus.store.postgres.statement-timeout", "-1s",
                "janus.store.postgres.waiting", "-1",
                "janus.tenants.\"a/b\".open", "true"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: janus.base-url 'janus.example' must look like"
                + " https://host/path; janus.search.default-count must be between 1 and"
                + " janus.search.max-count; janus.search.page-secret must have 32 characters or"
                + " more; janus.tenants: 'a/b' is no tenant id: use 1 to 64 of A-Z a-z 0-9 - ."
                + " and _; janus.store.kind is 'stone', but there are only embedded and postgres;"
                + " janus.store.postgres.statement-timeout and"
                + " janus.store.postgres.connection-timeout must not be negative;"
                + " janus.store.postgres.waiting must not be negative");
  }

  @Test
  void settingsOfHttpAreChecked() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.proxies", "10.0.0.0/8,proxy.example,10.0.0.0/33",
                "janus.cors.origins", "https://app.example/",
                "janus.cors.max-age", "-1s",
                "janus.compression.level", "10",
                "janus.compression.min-bytes", "0"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: janus.proxies: 'proxy.example' is no address of a proxy or"
                + " a network; janus.cors.origins: 'https://app.example/' must look like"
                + " https://app.example; janus.cors.max-age must not be negative;"
                + " janus.compression.level must be 1 to 9; janus.compression.min-bytes must be"
                + " between 1 and 2G");
  }

  @Test
  void limitsAreChecked() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.limits.includes", "-1",
                "janus.limits.idle", "0S",
                "janus.limits.connections", "0",
                "janus.limits.lag", "0S"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: janus.limits.includes must not be negative;"
                + " janus.limits.idle and janus.limits.patience must be a second or more;"
                + " janus.limits.connections and janus.limits.requests-under-way must be 1 or more;"
                + " janus.limits.lag must be more than 0");
  }

  @Test
  void settingsOfAccessesAreChecked() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.audit.queue-length", "0",
                "janus.rate-limit.per-second", "-1",
                "janus.rate-limit.failures.burst", "0",
                "janus.rate-limit.clients.\"my app\".per-second", "5",
                "janus.rate-limit.clients.\"my app\".burst", "0"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: janus.audit.queue-length must be 1 or more;"
                + " janus.rate-limit.per-second must be 0, for no limit, or more;"
                + " janus.rate-limit.failures.burst must be 1 or more;"
                + " janus.rate-limit.clients.\"my app\".burst must be 1 or more");
  }

  @Test
  void settingsOfTokensAreChecked() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.tokens.leeway", "10M",
                "janus.tokens.cache-size", "0",
                "janus.tokens.keys-refresh", "-1S",
                "janus.tokens.keys-pause", "0S",
                "janus.tenants.a.issuer", "issuer.example",
                "janus.tenants.a.audiences", "janus",
                "janus.tenants.b.issuer", "https://issuer.example",
                "janus.tenants.c.jwks", "/no/keys"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: janus.tokens.leeway must be between 0 and 5 minutes;"
                + " janus.tokens.cache-size must be 1 or more; janus.tokens.keys-pause must be"
                + " a second or more; janus.tokens.keys-refresh must not be less than"
                + " janus.tokens.keys-pause;"
                + " janus.tenants.a.issuer 'issuer.example' must look like"
                + " https://host/path; janus.tenants.b.issuer needs janus.tenants.b.audiences or"
                + " janus.base-url, else clients choose what a token must be for;"
                + " janus.tenants.c.jwks '/no/keys' is no file that can be read: give the path of"
                + " the issuer's JWK set, or its address, https://host/path;"
                + " janus.tenants.c.jwks and janus.tenants.c.audiences need"
                + " janus.tenants.c.issuer");
  }

  @Test
  void tenantWithoutIssuerNeedsAnAuthorizationServer() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.base-url", "https://janus.example",
                "janus.tenants.a.issuer", "https://issuer.example",
                "janus.tenants.b.open", "false",
                "janus.tenants.c.open", "true",
                "janus.tenants.d.open", "true",
                "janus.tenants.d.secured", "false"));

    // Then
    assertThatCode(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .doesNotThrowAnyException();
    assertThatCode(() -> TokenConfigurationCheck.requireIssuers(configuration, true))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> TokenConfigurationCheck.requireIssuers(configuration, false))
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: tenant 'b' has no issuer of tokens and there is no other;"
                + " tenant 'c' has no issuer of tokens and there is no other; tenant 'sandbox' has"
                + " no issuer of tokens and there is no other. Either set janus.tenants.<id>.issuer"
                + " to the issuer whose tokens it takes, or janus.tenants.<id>.secured=false if it"
                + " is only for everybody, or run with the sandbox authorization server"
                + " (janus.authorization.enabled=true), which is not for production");
  }

  @Test
  void tenantWithoutSecuredRootIsForEverybodyAndNobodysToken() {
    // Given
    JanusConfiguration configuration =
        configuration(
            Map.of(
                "janus.base-url", "https://janus.example",
                "janus.tenants.a.secured", "false",
                "janus.tenants.b.open", "true",
                "janus.tenants.b.secured", "false",
                "janus.tenants.b.issuer", "https://issuer.example",
                "janus.tenants.sandbox.secured", "false"));

    // Then
    assertThatThrownBy(() -> ConfigurationCheck.check(configuration, INSTALLED))
        .hasMessage(
            "The configuration is wrong: janus.tenants.a.secured=false needs"
                + " janus.tenants.a.open=true, else nobody gets in; janus.tenants.b.issuer is of no"
                + " use with janus.tenants.b.secured=false");
  }

  private static JanusConfiguration configuration(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(JanusConfiguration.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(JanusConfiguration.class);
  }
}
