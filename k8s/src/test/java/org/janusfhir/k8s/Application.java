package org.janusfhir.k8s;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.server.ConfigurationCheck;
import org.janusfhir.server.JanusConfiguration;
import org.janusfhir.server.TokenConfigurationCheck;
import org.janusfhir.server.WrongConfigurationException;
import org.janusfhir.wire.FhirVersion;

/** What the application makes of the environment that a pod gives it. */
final class Application {
  private static final int OF_ENVIRONMENT = 300;
  private static final int OF_APPLICATION = 250;

  private Application() {}

  /** The value of a setting, the application's own unless the manifests set it; null if neither. */
  static String setting(Manifests manifests, String name) {
    return builder(manifests.settings()).build().getConfigValue(name).getValue();
  }

  /** Why the application would not start, if so. */
  static Stream<String> refusals(Map<String, String> settings) {
    try {
      SmallRyeConfig config =
          builder(settings)
              .withMapping(JanusConfiguration.class)
              .withMapping(AuthorizationConfiguration.class)
              .build();
      JanusConfiguration janus = config.getConfigMapping(JanusConfiguration.class);
      List<FhirVersion> versions =
          ServiceLoader.load(FhirVersion.class).stream().map(ServiceLoader.Provider::get).toList();
      ConfigurationCheck.check(janus, versions);
      TokenConfigurationCheck.requireIssuers(
          janus, config.getConfigMapping(AuthorizationConfiguration.class).enabled());
      return Stream.empty();
    } catch (ConfigValidationException | WrongConfigurationException e) {
      return Stream.of(e.getMessage());
    }
  }

  private static SmallRyeConfigBuilder builder(Map<String, String> environment) {
    try {
      return new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .addDefaultInterceptors()
          .withProfile(environment.getOrDefault("QUARKUS_PROFILE", "prod"))
          .withSources(
              new EnvConfigSource(environment, OF_ENVIRONMENT),
              new PropertiesConfigSource(properties(), OF_APPLICATION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL properties() {
    return Application.class.getClassLoader().getResource("application.properties");
  }
}
