package org.janusfhir.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What operators are told to do before the first start.
 *
 * @param text docs/kubernetes.md
 */
record Guide(String text) {
  /** Where it is. */
  static final Path FILE = Path.of("../docs/kubernetes.md");

  private static final Pattern SECRET =
      Pattern.compile(
          "create secret generic (\\S+) --from-literal=username=(\\S+)"
              + " --from-literal=password=\"\\$(\\w+)\"");

  /** As it is. */
  static Guide read() throws IOException {
    return new Guide(Files.readString(FILE));
  }

  /** The Secrets that are made, by name and key; as passwords the names of their variables. */
  Map<String, Map<String, String>> secrets() {
    Map<String, Map<String, String>> secrets = new TreeMap<>();
    SECRET
        .matcher(text)
        .results()
        .forEach(
            made ->
                secrets.put(
                    made.group(1), Map.of("username", made.group(2), "password", made.group(3))));
    return secrets;
  }
}
