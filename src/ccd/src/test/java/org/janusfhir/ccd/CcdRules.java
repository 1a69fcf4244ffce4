package org.janusfhir.ccd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** The rules of <code>rules.txt</code> and what they find wrong with a document. */
final class CcdRules {
  private static final List<Rule> RULES = load();

  private CcdRules() {}

  /** What the document breaks; empty if it keeps all rules. */
  static List<String> violations(Ccd document) {
    List<String> found = new ArrayList<>();
    for (Rule rule : RULES) {
      // one path for all elements: the evaluation of each begins with a copy of the document
      rule.tests().stream()
          .filter(test -> document.has(rule.context() + "[not(" + test + ")]"))
          .forEach(test -> found.add(rule.context() + ": " + test));
    }
    for (Element template : document.elements("//c:templateId")) {
      String name = template.getAttribute("root") + ' ' + template.getAttribute("extension");
      if (RULES.stream().noneMatch(rule -> rule.isOf(name.strip()))) {
        found.add("no rules for template " + name);
      }
    }
    Set<String> ids = new HashSet<>();
    document.elements("//*[@ID]").forEach(element -> ids.add(element.getAttribute("ID")));
    for (Element reference : document.elements("//c:reference")) {
      if (!ids.contains(reference.getAttribute("value").substring(1))) {
        found.add("no row " + reference.getAttribute("value"));
      }
    }
    return found;
  }

  /** The paths of the templates that rules are about. */
  static List<String> templates() {
    return RULES.stream().map(Rule::context).toList();
  }

  /** Tests of every element that the context selects. */
  private record Rule(String root, String extension, String context, List<String> tests) {
    boolean isOf(String template) {
      return template.equals(root) || template.equals(root + ' ' + extension);
    }
  }

  private static List<Rule> load() {
    List<Rule> rules = new ArrayList<>();
    for (String line : text().lines().map(String::strip).toList()) {
      if (line.startsWith("/")) {
        rules.add(rule(line.split(" ")));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        rules.get(rules.size() - 1).tests().add(line);
      }
    }
    return rules;
  }

  private static Rule rule(String... words) {
    boolean versioned = !words[3].equals("-");
    String version = versioned ? " and @extension='" + words[3] + "'" : "";
    String context = "//c:" + words[1] + "[c:templateId[@root='" + words[2] + "'" + version + "]]";
    List<String> tests = new ArrayList<>();
    if (versioned) {
      tests.add("count(c:templateId[@root='" + words[2] + "' and not(@extension)])=1");
    }
    return new Rule(words[2], words[3], context, tests);
  }

  private static String text() {
    try (InputStream in = CcdRules.class.getResourceAsStream("rules.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
