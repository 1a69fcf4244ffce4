package org.janusfhir.app.docs.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page of all settings.
 *
 * @param settings all there are
 * @param comments what is said of each
 * @param application what the application sets itself, in profiles too
 */
record ConfigurationPage(List<Setting> settings, SourceComments comments, Properties application) {
  /** Begins what is not made of anything. */
  static final String BY_HAND = "<!-- from here on written by hand -->\n";

  private static final String HEAD =
      """
      # Configuration

      Every setting of Janus, made of the mappings that it reads them with: after a change of those, run `ConfigurationDocsTest` with
      `-Ddocs.write=true`. What most people set is in the [README](../README.md#set-it).

      A setting is a property (`-Djanus.store.path=/data`), a variable of the environment (`JANUS_STORE_PATH=/data`) or a line of
      `config/application.properties` beside where Janus is started; of several the first counts in this order. `%production.` before
      the name of a setting in the file has it count with `-Dquarkus.profile=production` only. Everything that is wrong is said at once, and Janus
      does not start.

      - `<tenant>`, `<version>` and `<client>` stand for ids. With dots in it, an id is put in quotes: `janus.rate-limit.clients."my.app".burst`.
        A variable can name ids of small letters and digits only, and is ignored otherwise: settings of ids with `_` or `-` are lines of a file.
      - A duration is `30S`, `10M`, `8H`, `90D`, or as `PT30S`; a size is `512`, `16K`, `64M`; a list is separated by commas.

      """;

  private static final String PRODUCTION = "%production.";

  /** What the page says up to what is written by hand. */
  String text() {
    Map<String, List<Setting>> groups =
        settings.stream()
            .collect(Collectors.groupingBy(Setting::group, TreeMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder(HEAD);
    groups.forEach((name, group) -> page.append(section(name, group)));
    return page.append(BY_HAND).toString();
  }

  /** Names of those that are said nothing of. */
  List<String> untold() {
    List<String> untold = new ArrayList<>();
    for (Setting setting : settings) {
      if (comments.of(setting.method()).isBlank()) {
        untold.add(setting.name());
      }
      if (comments.of(setting.method().getDeclaringClass()).isBlank()) {
        untold.add(setting.group());
      }
    }
    return untold;
  }

  private String section(String name, List<Setting> group) {
    StringBuilder section = new StringBuilder("## `" + name + "`\n\n");
    section.append(comments.of(type(group))).append("\n\n");
    section.append("| setting and variable | type | default | what |\n|---|---|---|---|\n");
    for (Setting setting : group) {
      section
          .append("| `" + setting.name() + "`<br>`" + setting.variable() + "` | ")
          .append(setting.type() + " | ")
          .append(preset(setting) + " | ")
          .append(comments.of(setting.method()).replace("|", "\\|") + " |\n");
    }
    return section.append('\n').toString();
  }

  /** The interface of a group, which may extend others. */
  private static Class<?> type(List<Setting> group) {
    Class<?> type = group.get(0).method().getDeclaringClass();
    for (Setting setting : group) {
      Class<?> other = setting.method().getDeclaringClass();
      type = type.isAssignableFrom(other) ? other : type;
    }
    return type;
  }

  private String preset(Setting setting) {
    String preset = application.getProperty(setting.name(), setting.preset());
    String usual = preset != null ? '`' + preset + '`' : setting.absent();
    String production = application.getProperty(PRODUCTION + setting.name());
    return production == null || production.equals(preset)
        ? usual
        : usual + "; in production `" + production + '`';
  }
}
