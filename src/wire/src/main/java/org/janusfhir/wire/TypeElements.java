package org.janusfhir.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The elements of a resource type itself in a version, without the ones of every type (id, meta,
 * text …) and without what is inside of them. A choice is named with <code>[x]</code>.
 *
 * @param required those without which a resource of the type is not valid, of each at least one
 * @param always those that are mandatory or change the meaning of others: never left out
 * @param summary further ones that are part of a summary
 * @param other the rest
 * @see <a href="https://hl7.org/fhir/R4/search.html#summary">_summary</a>
 */
public record TypeElements(
    List<String> required, List<String> always, List<String> summary, List<String> other) {
  /** What every type has and every part of a resource keeps. */
  private static final List<String> KEPT =
      List.of("id", "meta", "implicitRules", "modifierExtension");

  private static final String CHOICE = "[x]";
  private static final Name TEXT = Name.of("text");

  /** A row of a version's table, the names separated by blanks; no element is required. */
  public static TypeElements of(String always, String summary, String other) {
    return new TypeElements(List.of(), names(always), names(summary), names(other));
  }

  /** The same with these required, their names separated by blanks. */
  public TypeElements requiring(String names) {
    return new TypeElements(names(names), always, summary, other);
  }

  /** All names, with <code>[x]</code> for a choice. */
  public Set<String> all() {
    Set<String> all = new LinkedHashSet<>(always);
    all.addAll(summary);
    all.addAll(other);
    return all;
  }

  /** What is written of a resource; null for all. */
  ElementFilter filter(Subset subset) {
    if (subset instanceof Subset.Elements wanted) {
      return kept(wanted.names());
    }
    if (subset == Subset.Part.SUMMARY) {
      return kept(summary);
    }
    if (subset == Subset.Part.TEXT) {
      return kept(List.of(TEXT.text()));
    }
    return subset == Subset.Part.DATA ? name -> !name.text().equals(TEXT.text()) : null;
  }

  /** Which of the required elements are not among those that were written. */
  List<String> missing(List<Name> written) {
    List<String> missing = List.of();
    for (int i = 0; i < required.size(); i++) { // no streams: asked for each resource
      String element = required.get(i);
      if (!any(written, element)) {
        missing = missing.isEmpty() ? new ArrayList<>() : missing;
        missing.add(element);
      }
    }
    return missing;
  }

  private static boolean any(List<Name> written, String element) {
    boolean choice = element.endsWith(CHOICE);
    for (int i = 0; i < written.size(); i++) {
      String name = written.get(i).text();
      if (choice ? choice(name, Set.of(element)) : name.equals(element)) {
        return true;
      }
    }
    return false;
  }

  private ElementFilter kept(Collection<String> wanted) {
    Set<String> names = new HashSet<>(KEPT);
    names.addAll(always);
    names.addAll(wanted);
    return name -> names.contains(name.text()) || choice(name.text(), names);
  }

  /** Whether a name is one of a choice: <code>valueQuantity</code> of <code>value[x]</code>. */
  private static boolean choice(String name, Set<String> names) {
    for (int i = 1; i < name.length(); i++) {
      if (Character.isUpperCase(name.charAt(i)) && names.contains(name.substring(0, i) + CHOICE)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(String blankSeparated) {
    return Arrays.stream(blankSeparated.split(" ")).filter(name -> !name.isEmpty()).toList();
  }
}
