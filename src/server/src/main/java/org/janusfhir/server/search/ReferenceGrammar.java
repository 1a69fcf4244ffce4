package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.wire.ServedType;

/**
 * References: <code>patient=1</code>, <code>patient=Patient/1</code>, <code>subject:Patient=1
 * </code> and the same as an address below the own root; also of a version of a resource, which
 * refers to the resource. What refers to another server, or to a type that is not served, is found
 * by its address.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#reference">reference</a>
 */
final class ReferenceGrammar implements ValueGrammar {
  private static final String HISTORY = "/_history/";

  @Override
  public Criterion parse(ParameterUse use) {
    if (use.modifier() != null && !use.targets().contains(use.modifier())) {
      throw use.modifierNotSupported();
    }
    List<String> alternatives = SearchValues.alternatives(use.value());
    List<Target> targets = new ArrayList<>(alternatives.size());
    List<String> uris = new ArrayList<>(0);
    for (String alternative : alternatives) {
      add(SearchValues.unescape(alternative.strip()), use, targets, uris);
    }
    return new Criterion.References(use.definition().canonical(), targets, uris);
  }

  private static void add(
      String reference, ParameterUse use, List<Target> targets, List<String> uris) {
    String relative = relative(reference, use);
    if (relative == null) {
      uris.add(reference);
      return;
    }
    int slash = relative.indexOf('/');
    String id = relative.substring(slash + 1);
    if (!ResourceId.isWellFormed(id)) {
      throw use.invalid(
          "'" + reference + "' is not a reference: write an id, or a type, a slash and an id.");
    }
    if (slash >= 0) {
      addTyped(typed(relative.substring(0, slash), use), id, use, targets, uris);
    } else if (use.modifier() != null) {
      addTyped(use.modifier(), id, use, targets, uris);
    } else {
      addOfEveryType(id, use, targets, uris);
    }
  }

  /** The reference without root and version; null if it leads elsewhere. */
  private static String relative(String reference, ParameterUse use) {
    String relative = reference;
    if (reference.indexOf(':') >= 0) {
      String root = use.root();
      if (!reference.startsWith(root) || !reference.startsWith("/", root.length())) {
        return null;
      }
      relative = reference.substring(root.length() + 1);
    }
    int history = relative.indexOf(HISTORY);
    if (history < 0) {
      return relative;
    }
    if (!ResourceId.isWellFormed(relative.substring(history + HISTORY.length()))) {
      throw use.invalid("'" + reference + "' does not end with the id of a version.");
    }
    return relative.substring(0, history);
  }

  private static String typed(String typeName, ParameterUse use) {
    if (!use.targets().contains(typeName)) {
      throw use.invalid(
          "'" + use.name() + "' refers to " + names(use) + ", not to '" + typeName + "'.");
    }
    if (use.modifier() != null && !use.modifier().equals(typeName)) {
      throw use.invalid(
          "The modifier says " + use.modifier() + " and the value says " + typeName + ".");
    }
    return typeName;
  }

  private static void addTyped(
      String typeName, String id, ParameterUse use, List<Target> targets, List<String> uris) {
    ServedType type = use.version().type(typeName);
    if (type == null) {
      uris.add(typeName + '/' + id);
    } else {
      targets.add(new Target(type.type(), id));
    }
  }

  /** Types that are not served count only if no other is. */
  private static void addOfEveryType(
      String id, ParameterUse use, List<Target> targets, List<String> uris) {
    int before = targets.size();
    List<String> names = use.targets();
    for (int i = 0; i < names.size(); i++) {
      ServedType type = use.version().type(names.get(i));
      if (type != null) {
        targets.add(new Target(type.type(), id));
      }
    }
    if (targets.size() == before) {
      names.forEach(name -> uris.add(name + '/' + id));
    }
  }

  private static String names(ParameterUse use) {
    return String.join(" or ", use.targets());
  }
}
