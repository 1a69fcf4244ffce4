package org.janusfhir.hapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.read.ParsedDocument.Target;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.SourceElement;

/**
 * Makes canonical references of those in a document: relative ones, those to entries of the same
 * Bundle by <code>fullUrl</code>, and those in search form. Anything else stays as sent.
 */
final class References {
  private static final Name REFERENCE = Name.of("reference");
  private static final Name DISPLAY = Name.of("display");
  private static final String HISTORY = "/_history/";

  /** Where a <code>fullUrl</code> of the Bundle leads. */
  record Entry(String typeName, String id) {}

  private final Map<String, ResourceType> types;
  private final Map<String, Entry> entries;
  private final ReferenceResolver resolver;
  private final List<String> unresolved = new ArrayList<>();
  private final Map<Target, Integer> targets = new HashMap<>();

  /**
   * For one document.
   *
   * @param types the version's names of the types of the record
   * @param entries the resources of the Bundle by full url
   */
  References(
      Map<String, ResourceType> types, Map<String, Entry> entries, ReferenceResolver resolver) {
    this.types = types;
    this.entries = entries;
    this.resolver = resolver;
  }

  /** References in search form that found nothing. */
  List<String> unresolved() {
    return unresolved;
  }

  /** How often which resource is referred to. */
  Map<Target, Integer> targets() {
    return targets;
  }

  /** The canonical form of a reference. */
  Reference read(SourceElement reference) {
    String target = reference.string(REFERENCE);
    String display = reference.string(DISPLAY);
    return read(target, display, reference.extras());
  }

  private Reference read(String text, String display, Extras extras) {
    if (text == null) {
      return new Reference(null, null, null, null, display, extras);
    }
    Entry entry = entries.get(text);
    if (entry != null) {
      return to(entry.typeName(), entry.id(), null, display, extras);
    }
    int query = text.indexOf('?');
    if (query > 0) {
      ResourceType type = types.get(text.substring(0, query));
      if (type != null) {
        return found(type, text, text.substring(query + 1), display, extras);
      }
    }
    int slash = text.indexOf('/');
    if (slash > 0 && types.containsKey(text.substring(0, slash))) {
      int history = text.indexOf(HISTORY, slash + 1);
      String id = history < 0 ? text.substring(slash + 1) : text.substring(slash + 1, history);
      String version = history < 0 ? null : text.substring(history + HISTORY.length());
      if (Ids.valid(id) && (version == null || Ids.valid(version))) {
        return to(text.substring(0, slash), id, version, display, extras);
      }
    }
    if (!text.startsWith("#") && text.indexOf("://") < 0) {
      count(null, text);
    }
    return new Reference(null, null, null, text, display, extras);
  }

  private Reference to(String typeName, String id, String version, String display, Extras extras) {
    ResourceType type = types.get(typeName);
    if (type == null) {
      String uri = typeName + '/' + id;
      count(null, uri);
      return new Reference(null, null, null, uri, display, extras);
    }
    count(type, id);
    return new Reference(type, id, version, null, display, extras);
  }

  private Reference found(
      ResourceType type, String text, String query, String display, Extras extras) {
    String id = resolver.resolve(type, decoded(query));
    if (id == null) {
      unresolved.add(text);
      return new Reference(null, null, null, text, display, extras);
    }
    count(type, id);
    return new Reference(type, id, null, null, display, extras);
  }

  private void count(ResourceType type, String id) {
    targets.merge(new Target(type, id), 1, Integer::sum);
  }

  /** Percent-decoded; a plus sign, which senders leave as it is, is kept. */
  private static String decoded(String query) {
    if (query.indexOf('%') < 0) {
      return query;
    }
    try {
      return URLDecoder.decode(query.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return query;
    }
  }
}
