package org.janusfhir.wire.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of losses in a version's README: rows whose first cell is the component that is lost,
 * for example <code>| `Practitioner.Role.telecom` | …</code>.
 */
final class LossTable {
  private static final Pattern ROW =
      Pattern.compile("^\\| `((?:[A-Z]\\w*\\.)+[a-z]\\w*)` \\|", Pattern.MULTILINE);

  private static final Pattern CODES =
      Pattern.compile("^\\| `((?:[A-Z]\\w*\\.)+[a-z]\\w*)` \\|(.*)$", Pattern.MULTILINE);
  private static final Pattern BECOMES = Pattern.compile("`([^`]+)` becomes `([^`]+)`");

  /** A code that is said by a less exact one. */
  record Replacement(String component, String code, String said) {}

  private LossTable() {}

  /** The statements in the table that a code becomes another one. */
  static List<Replacement> replacementsOfThisModule() {
    List<Replacement> replacements = new ArrayList<>();
    Matcher row = CODES.matcher(readme());
    while (row.find()) {
      Matcher becomes = BECOMES.matcher(row.group(2));
      while (becomes.find()) {
        replacements.add(new Replacement(row.group(1), becomes.group(1), becomes.group(2)));
      }
    }
    return replacements;
  }

  /** The components that the README of the module under test lists. */
  static Set<String> ofThisModule() {
    Set<String> components = new TreeSet<>();
    Matcher row = ROW.matcher(readme());
    while (row.find()) {
      components.add(row.group(1));
    }
    return components;
  }

  private static String readme() {
    try {
      return Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
