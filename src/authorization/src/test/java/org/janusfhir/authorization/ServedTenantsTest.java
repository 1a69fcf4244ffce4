package org.janusfhir.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.WrongConfigurationException;
import org.junit.jupiter.api.Test;

/** Nobody signs in with a known password where nobody has said so. */
class ServedTenantsTest {
  @Test
  void onlyTheSandboxIsServedUnlessMoreIsSaid() {
    ServedTenants tenants = tenants(Map.of());

    assertThatCode(tenants::check).doesNotThrowAnyException();
    assertThat(tenants.all()).containsExactly("sandbox");
    assertThat(tenants(Map.of("janus.sandbox.enabled", "false")).all()).isEmpty();
  }

  @Test
  void tenantsThatNobodySaidAnythingOfAreNamed() {
    ServedTenants tenants =
        tenants(
            Map.of(
                "janus.tenants.a.issuer", "https://issuer.example",
                "janus.tenants.b.secured", "false",
                "janus.tenants.c.open", "true"));

    assertThat(tenants.contains("c")).isFalse();
    assertThatThrownBy(tenants::check)
        .isInstanceOf(WrongConfigurationException.class)
        .hasMessage(
            "The configuration is wrong: nobody has said whose tokens tenant 'c' takes: set"
                + " janus.tenants.c.issuer, or list it in janus.authorization.tenants if anybody may"
                + " sign in with the sandbox's password, or set janus.tenants.c.secured=false if it"
                + " is only for everybody");
  }

  @Test
  void whatIsListedMustBeThereWithoutIssuer() {
    ServedTenants tenants =
        tenants(
            Map.of(
                "janus.authorization.tenants", "sandbox,a,c,nobody",
                "janus.tenants.a.issuer", "https://issuer.example",
                "janus.tenants.c.open", "true"));

    assertThat(tenants.all()).containsExactly("c", "sandbox");
    assertThatThrownBy(tenants::check)
        .hasMessage(
            "The configuration is wrong: janus.authorization.tenants names 'a', which has an issuer"
                + " of its own, or no secured root; janus.authorization.tenants names 'nobody',"
                + " which is no tenant");
  }

  private static ServedTenants tenants(Map<String, String> values) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(JanusConfiguration.class)
            .withMapping(AuthorizationConfiguration.class)
            .withDefaultValues(values)
            .build();
    return new ServedTenants(
        config.getConfigMapping(JanusConfiguration.class),
        config.getConfigMapping(AuthorizationConfiguration.class));
  }
}
