package org.janusfhir.k8s;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.server.JanusConfiguration;

/**
 * The settings that the application reads while it runs, by the names that they have as variables
 * of the environment: those of its own mappings, and of each extension of the platform that it is
 * made of. What is fixed when it is built is none of them.
 */
final class KnownSettings {
  private static final String EXTENSIONS = "META-INF/quarkus-config-roots.list";

  private final Set<Pattern> variables;

  private KnownSettings(Set<Pattern> variables) {
    this.variables = variables;
  }

  /** Those of the application on the class path. */
  static KnownSettings find() throws IOException, ClassNotFoundException {
    List<Class<?>> mappings = new ArrayList<>();
    mappings.add(JanusConfiguration.class);
    mappings.add(AuthorizationConfiguration.class);
    for (URL list : Collections.list(loader().getResources(EXTENSIONS))) {
      for (String name : lines(list)) {
        Class<?> type = Class.forName(name, false, loader());
        if (type.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME) {
          mappings.add(type);
        }
      }
    }
    return new KnownSettings(
        mappings.stream()
            .filter(type -> type.isAnnotationPresent(ConfigMapping.class))
            .map(ConfigMappings.ConfigClass::configClass)
            .map(mapping -> ConfigMappings.getProperties(mapping).keySet())
            .flatMap(Collection::stream)
            .map(KnownSettings::variable)
            .collect(Collectors.toSet()));
  }

  /** Whether the application reads that variable. */
  boolean contains(String variable) {
    return variables.stream().anyMatch(known -> known.matcher(variable).matches());
  }

  /** <code>janus.tenants.*.issuer</code> is <code>JANUS_TENANTS_CLINIC_ISSUER</code>, say. */
  private static Pattern variable(String setting) {
    StringBuilder expression = new StringBuilder();
    for (char c : setting.replace("[*]", "_#").toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        expression.append(c);
      } else {
        expression.append(c == '*' ? "[A-Z0-9_]+" : c == '#' ? "[0-9]+_" : "_");
      }
    }
    return Pattern.compile(expression.toString().toUpperCase(Locale.ROOT));
  }

  private static List<String> lines(URL list) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  private static ClassLoader loader() {
    return KnownSettings.class.getClassLoader();
  }
}
