package org.janusfhir.app.docs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.server.JanusConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * <code>docs/configuration.md</code> has every setting, with what the Javadoc of its mapping says.
 * After a wanted change, <code>-Ddocs.write=true</code> writes it anew; the part that is written by
 * hand stays.
 */
class ConfigurationDocsTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", ".")).resolve("../..").normalize();
  private static final Path FILE = PROJECT.resolve("docs/configuration.md");
  private static final Pattern NAME = Pattern.compile("`(quarkus\\.[^`]+)`");

  private static ConfigurationPage page;

  @BeforeAll
  static void makeThePage() throws IOException {
    Properties application = new Properties();
    Path file = PROJECT.resolve("src/app/src/main/resources/application.properties");
    try (Reader in = Files.newBufferedReader(file)) {
      application.load(in);
    }
    List<Setting> settings =
        Stream.of(JanusConfiguration.class, AuthorizationConfiguration.class)
            .flatMap(mapping -> Setting.of(mapping).stream())
            .toList();
    page = new ConfigurationPage(settings, new SourceComments(PROJECT.resolve("src")), application);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(FILE, page.text() + byHand());
    }
  }

  @Test
  void everySettingIsExplained() {
    assertThat(page.untold()).as("settings and groups of settings without Javadoc").isEmpty();
  }

  @Test
  void thePageIsWhatTheMappingsSay() throws IOException {
    String committed = Files.readString(FILE);
    int end = committed.indexOf(ConfigurationPage.BY_HAND);
    assertThat(end).as(FILE + " lacks " + ConfigurationPage.BY_HAND).isPositive();
    assertThat(committed.substring(0, end) + ConfigurationPage.BY_HAND)
        .as("Run this test with -Ddocs.write=true and look at the change of " + FILE)
        .isEqualTo(page.text());
  }

  @Test
  void settingsOfThePlatformAreSome() throws IOException, ClassNotFoundException {
    PlatformSettings platform = PlatformSettings.find();
    List<String> named =
        byHand()
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> NAME.matcher(line.substring(0, line.indexOf(" | "))).results())
            .map(found -> found.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named).filteredOn(name -> !platform.contains(name)).isEmpty();
  }

  private static String byHand() throws IOException {
    String committed = Files.exists(FILE) ? Files.readString(FILE) : "";
    int end = committed.indexOf(ConfigurationPage.BY_HAND);
    return end < 0 ? "" : committed.substring(end + ConfigurationPage.BY_HAND.length());
  }
}
