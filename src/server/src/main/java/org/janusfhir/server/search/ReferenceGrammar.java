package org.janusfhir.server.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.wire.ServedType;

/**
 * References: <code>patient=1</code>, <code>patient=Patient/1</code>, <code>subject:Patient=1
 * </code> and the same as an address below the own root.
 *
 * @see <a href="https://hl7.org/fhir/R4/search.html#reference">reference</a>
 */
final class ReferenceGrammar implements ValueGrammar {
  @Override
  public Criterion parse(ParameterUse use) {
    if (use.modifier() != null && !use.definition().targets().contains(use.modifier())) {
      throw use.modifierNotSupported();
    }
    List<Target> targets = new ArrayList<>();
    for (String alternative : SearchValues.alternatives(use.value())) {
      add(SearchValues.unescape(alternative), use, targets);
    }
    return new Criterion.References(use.definition().canonical(), targets);
  }

  private static void add(String reference, ParameterUse use, List<Target> targets) {
    String relative = relative(reference, use);
    int slash = relative.indexOf('/');
    String id = relative.substring(slash + 1);
    if (!ResourceId.isWellFormed(id)) {
      throw use.invalid(
          "'" + reference + "' is not a reference: write an id, or a type, a slash and an id.");
    }
    if (slash >= 0) {
      targets.add(new Target(typed(relative.substring(0, slash), use).type(), id));
    } else if (use.modifier() != null) {
      targets.add(new Target(served(use.modifier(), use).type(), id));
    } else {
      addOfEveryType(id, use, targets);
    }
  }

  private static String relative(String reference, ParameterUse use) {
    if (!reference.contains("://")) {
      return reference;
    }
    String root = use.root();
    if (reference.startsWith(root) && reference.startsWith("/", root.length())) {
      return reference.substring(root.length() + 1);
    }
    throw use.notSupported(
        "'" + reference + "' is on another server: references are searched below " + root + ".");
  }

  private static ServedType typed(String typeName, ParameterUse use) {
    if (!use.definition().targets().contains(typeName)) {
      throw use.invalid(
          "'"
              + use.definition().name()
              + "' refers to "
              + names(use)
              + ", not to "
              + typeName
              + ".");
    }
    if (use.modifier() != null && !use.modifier().equals(typeName)) {
      throw use.invalid(
          "The modifier says " + use.modifier() + " and the value says " + typeName + ".");
    }
    return served(typeName, use);
  }

  private static ServedType served(String typeName, ParameterUse use) {
    ServedType type = use.version().type(typeName);
    if (type == null) {
      throw use.notSupported("There are no resources of type " + typeName + " here.");
    }
    return type;
  }

  private static void addOfEveryType(String id, ParameterUse use, List<Target> targets) {
    for (String name : use.definition().targets()) {
      ServedType type = use.version().type(name);
      if (type != null) {
        targets.add(new Target(type.type(), id));
      }
    }
    if (targets.isEmpty()) {
      throw use.notSupported("None of the types it can refer to is served here: " + names(use));
    }
  }

  private static String names(ParameterUse use) {
    return String.join(" or ", use.definition().targets());
  }
}
