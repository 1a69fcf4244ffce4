package org.janusfhir.dstu2.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.janusfhir.dstu2.Dstu2;
import org.janusfhir.model.Identifier;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Practitioner;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ResourceParser;

/** Imports documents, reads them again as DSTU2 JSON and counts the leaf values that came back. */
final class Fidelity {
  private final Dstu2 version = new Dstu2();
  private final ResourceParser parser = version.parser().orElseThrow();
  private final ResourceEncoder encoder =
      new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);

  /** Ids of what has been imported, by type and identifier as a search-form reference has it. */
  private final Map<String, String> byIdentifier = new HashMap<>();

  private final Map<String, Integer> losses = new TreeMap<>();
  private final Map<String, Integer> additions = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<String, Integer> notServed = new TreeMap<>();
  private int resources;
  private long leaves;
  private long kept;

  /** Imports a document and compares each of its resources in scope. */
  void add(Source source) throws Exception {
    Node document = read(source);
    Map<String, Node> sent = resources(document);
    UnaryOperator<String> target = targets(document);
    ParsedDocument parsed;
    try {
      parsed = parser.parse(source.content(), source.format(), this::resolve);
    } catch (MalformedDocumentException e) {
      refused.add(source.name() + ": " + e.getMessage());
      sent.values().forEach(resource -> count(source.name(), resource, Map.of(), target));
      return;
    }
    for (ParsedDocument.Entry entry : parsed.entries()) {
      Node resource = sent.remove(entry.location());
      if (resource != null) {
        compare(source, resource, entry, target);
      }
    }
    sent.forEach((place, resource) -> refused.add(source.name() + ' ' + place + ": not reported"));
    sent.values().forEach(resource -> count(source.name(), resource, Map.of(), target));
  }

  /** The share of leaf values that came back, 0 to 1. */
  double share() {
    return leaves == 0 ? 1 : (double) kept / leaves;
  }

  /** What was read, what came back and what did not, for people. */
  String report(String name) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "Fidelity of %s: %.4f %% (%d of %d leaf values in %d resources; not served %s)%n",
            name, 100 * share(), kept, leaves, resources, notServed));
    refused.forEach(line -> text.append("  refused ").append(line).append('\n'));
    losses.forEach(
        (path, n) -> text.append("  lost ").append(path).append(": ").append(n).append('\n'));
    additions.forEach(
        (path, n) -> text.append("  added ").append(path).append(": ").append(n).append('\n'));
    return text.toString();
  }

  /** Values that came out without having been sent, by path. */
  Map<String, Integer> additions() {
    return additions;
  }

  private void compare(
      Source source, Node sent, ParsedDocument.Entry entry, UnaryOperator<String> target)
      throws Exception {
    if (entry instanceof ParsedDocument.Accepted accepted) {
      remember(accepted.resource());
      ServedType type = version.type(accepted.resource().resourceType());
      byte[] json = encoder.encode(type, Format.JSON, accepted.resource(), 1, 0);
      Map<String, String> came = Leaves.of(JsonNodes.read(json), UnaryOperator.identity());
      count(source.name(), sent, came, target);
    } else if (entry instanceof ParsedDocument.Refused not) {
      refused.add(source.name() + ' ' + not.location() + ": " + not.issues());
      count(source.name(), sent, Map.of(), target);
    } else {
      notServed.merge(sent.name(), 1, Integer::sum);
    }
  }

  private void count(
      String source, Node sent, Map<String, String> came, UnaryOperator<String> target) {
    resources++;
    Map<String, String> left = new HashMap<>(came);
    Leaves.of(sent, target)
        .forEach(
            (path, value) -> {
              leaves++;
              String other = left.remove(path);
              if (other != null && Leaves.same(value, other)) {
                kept++;
              } else if (!came.isEmpty()) {
                String what = other == null ? "" : " '" + value + "' became '" + other + "'";
                losses.merge(sent.name() + place(path) + what + " in " + source, 1, Integer::sum);
              }
            });
    left.keySet()
        .forEach(
            path -> additions.merge(sent.name() + place(path) + " in " + source, 1, Integer::sum));
  }

  private static String place(String path) {
    return path.replaceAll("\\[\\d+]", "");
  }

  private static Node read(Source source) throws Exception {
    return source.format() == Format.XML
        ? XmlNodes.read(source.content())
        : JsonNodes.read(source.content());
  }

  /** The resource of a document, or the resources of a Bundle's entries, by location. */
  private static Map<String, Node> resources(Node document) {
    if (!document.name().equals("Bundle")) {
      return new LinkedHashMap<>(Map.of(document.name(), document));
    }
    Map<String, Node> resources = new LinkedHashMap<>();
    List<Node> entries = document.all("entry");
    for (int i = 0; i < entries.size(); i++) {
      Node resource = entries.get(i).child("resource");
      if (resource != null) {
        resources.put("Bundle.entry[" + i + "].resource", resource.children().get(0));
      }
    }
    return resources;
  }

  /** References to entries of the same Bundle and in search form, in the form of an answer. */
  private UnaryOperator<String> targets(Node document) {
    Map<String, String> entries = new HashMap<>();
    if (document.name().equals("Bundle")) {
      for (Node entry : document.all("entry")) {
        Node resource = entry.child("resource");
        String fullUrl = entry.text("fullUrl");
        if (resource != null && fullUrl != null) {
          Node content = resource.children().get(0);
          entries.put(fullUrl, content.name() + '/' + content.text("id"));
        }
      }
    }
    return reference -> {
      String entry = entries.get(reference);
      String found = byIdentifier.get(reference);
      return entry != null ? entry : found != null ? found : reference;
    };
  }

  private String resolve(ResourceType type, String query) {
    String found = byIdentifier.get(version.type(type).name().text() + '?' + query);
    return found == null ? null : found.substring(found.indexOf('/') + 1);
  }

  private void remember(Resource resource) {
    if (resource instanceof Organization organization) {
      remember("Organization", organization.head().id(), organization.identifier());
    } else if (resource instanceof Practitioner practitioner) {
      remember("Practitioner", practitioner.head().id(), practitioner.identifier());
    }
  }

  private void remember(String type, String id, List<Identifier> identifiers) {
    for (Identifier identifier : identifiers) {
      byIdentifier.put(
          type + "?identifier=" + identifier.system() + '|' + identifier.value(), type + '/' + id);
    }
  }
}
