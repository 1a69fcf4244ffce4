package org.janusfhir.wire.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private LossTable() {}

  /** The components that the README of the module under test lists. */
  static Set<String> ofThisModule() {
    try {
      String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
      Set<String> components = new TreeSet<>();
      Matcher row = ROW.matcher(readme);
      while (row.find()) {
        components.add(row.group(1));
      }
      return components;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
