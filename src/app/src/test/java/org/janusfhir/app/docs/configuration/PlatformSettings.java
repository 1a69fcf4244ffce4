package org.janusfhir.app.docs.configuration;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The settings that extensions of the platform read while the application runs. */
final class PlatformSettings {
  private static final String EXTENSIONS = "META-INF/quarkus-config-roots.list";

  private final List<Pattern> names = new ArrayList<>();

  private PlatformSettings() {}

  /** Those of the extensions on the class path. */
  static PlatformSettings find() throws IOException, ClassNotFoundException {
    PlatformSettings settings = new PlatformSettings();
    ClassLoader loader = PlatformSettings.class.getClassLoader();
    for (URL list : Collections.list(loader.getResources(EXTENSIONS))) {
      for (String name : lines(list)) {
        Class<?> type = Class.forName(name, false, loader);
        if (type.getAnnotation(ConfigRoot.class).phase() == ConfigPhase.RUN_TIME
            && type.isAnnotationPresent(ConfigMapping.class)) {
          settings.add(type);
        }
      }
    }
    return settings;
  }

  /** Whether one is called that; ids are in quotes. */
  boolean contains(String name) {
    return names.stream().anyMatch(known -> known.matcher(name).matches());
  }

  private void add(Class<?> mapping) {
    for (String name : ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet()) {
      StringBuilder expression = new StringBuilder();
      for (String part : name.replace("[*]", "").split("(?=\\*)|(?<=\\*)", -1)) {
        expression.append(part.equals("*") ? "(\"[^\"]+\"|[^.\"]+)" : Pattern.quote(part));
      }
      names.add(Pattern.compile(expression.toString()));
    }
  }

  private static List<String> lines(URL list) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    }
  }
}
