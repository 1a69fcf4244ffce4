package org.janusfhir.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  @Test
  void theOperatorIsWarnedOfWhatEverybodyKnows() {
    Map<String, String> clinic =
        Map.of(
            "janus.authorization.tenants", "clinic,sandbox", "janus.tenants.clinic.open", "true");
    assertThat(warning(clinic, false).orElse(""))
        .startsWith(
            "event=published-secrets tenants=clinic settings=janus.authorization.password,"
                + "janus.authorization.demo-client-secret ");
    assertThat(warning(clinic, true).orElse("")).contains(" tenants=clinic,sandbox ");
    assertThat(warning(Map.of(), false)).isEmpty();
    assertThat(warning(Map.of(), true).orElse("")).contains(" tenants=sandbox ");

    Map<String, String> own = new HashMap<>(clinic);
    own.put("janus.authorization.password", "another");
    assertThat(warning(own, false).orElse(""))
        .contains(" settings=janus.authorization.demo-client-secret ");
    own.put("janus.authorization.demo-client-secret", "yet-another");
    assertThat(warning(own, true)).isEmpty();
  }

  private static Optional<String> warning(Map<String, String> values, boolean production) {
    return PublishedSecrets.warning(
        config(values).getConfigMapping(AuthorizationConfiguration.class),
        tenants(values),
        production);
  }

  private static ServedTenants tenants(Map<String, String> values) {
    SmallRyeConfig config = config(values);
    return new ServedTenants(
        config.getConfigMapping(JanusConfiguration.class),
        config.getConfigMapping(AuthorizationConfiguration.class));
  }

  private static SmallRyeConfig config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(JanusConfiguration.class)
        .withMapping(AuthorizationConfiguration.class)
        .withDefaultValues(values)
        .build();
  }
}
