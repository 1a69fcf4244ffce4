package org.janusfhir.app.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Listens to all that is logged for what is known of the sample patients and of those of the tests:
 * names, identifiers, dates of birth, addresses, numbers of telephones.
 */
final class ClinicalWords extends Handler {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static final Set<String> OF_TESTS = Set.of("Östlund", "Ostrava", "1970-02-28");
  private static final int SHORTEST = 5;
  private static final Logger ROOT = Logger.getLogger("");

  /** In tests its lines go nowhere else. */
  private static final Logger AUDIT = Logger.getLogger("org.janusfhir.audit");

  private final Set<String> words;
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  private ClinicalWords(Set<String> words) {
    this.words = words;
    setLevel(Level.ALL);
    setFormatter(new PatternFormatter("%p %c %X %s%e"));
  }

  /** Listens for those of the sample. */
  static ClinicalWords ofSample() {
    Set<String> words = new LinkedHashSet<>(OF_TESTS);
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json.gz")).toList()) {
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
          new JsonMapper()
              .readTree(json)
              .path("entry")
              .forEach(entry -> collect(entry.path("resource"), words));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ClinicalWords(words);
  }

  private static void collect(JsonNode resource, Set<String> words) {
    if (!resource.path("resourceType").asText().equals("Patient")) {
      return;
    }
    List<String> found = new ArrayList<>();
    found.add(resource.path("birthDate").asText());
    resource.path("identifier").forEach(one -> found.add(one.path("value").asText()));
    resource.path("telecom").forEach(one -> found.add(one.path("value").asText()));
    for (JsonNode name : resource.path("name")) {
      name.path("family").forEach(one -> found.add(one.asText()));
      name.path("given").forEach(one -> found.add(one.asText()));
    }
    for (JsonNode address : resource.path("address")) {
      address.path("line").forEach(one -> found.add(one.asText()));
    }
    // Whose record it is, an audit trail has to say.
    found.removeIf(word -> word.length() < SHORTEST || word.equals(resource.path("id").asText()));
    words.addAll(found);
  }

  /** What it listens for. */
  Set<String> words() {
    return words;
  }

  /** Hears every line from now on. */
  void listen() {
    ROOT.addHandler(this);
    AUDIT.addHandler(this);
  }

  /** Hears no more. */
  @Override
  public void close() {
    ROOT.removeHandler(this);
    AUDIT.removeHandler(this);
  }

  /**
   * Forgets what it heard since the last time.
   *
   * @throws AssertionError with the lines, if there are any
   */
  void check() {
    List<String> heard = new ArrayList<>();
    for (String one = told.poll(); one != null; one = told.poll()) {
      heard.add(one);
    }
    if (!heard.isEmpty()) {
      throw new AssertionError(
          "Lines of the log or metrics say something of a patient, in these tests or while their"
              + " application started:\n"
              + String.join("\n", heard));
    }
  }

  @Override
  public void publish(LogRecord record) {
    hear(getFormatter().format(record));
  }

  /** Hears a line that is none of the log. */
  void hear(String line) {
    for (String word : words) {
      if (line.contains(word)) {
        told.add(word + " in " + line);
      }
    }
  }

  @Override
  public void flush() {}
}
