package org.janusfhir.server.search;

import java.util.Set;

/**
 * Finds the element that a client means by a name in <code>_elements</code>: <code>birthDate</code>
 * , <code>Patient.birthDate</code>, and for a choice <code>value[x]</code>, <code>value</code> or
 * <code>valueQuantity</code>.
 */
final class ElementNames {
  private static final Set<String> OF_EVERY_TYPE =
      Set.of(
          "id",
          "meta",
          "implicitRules",
          "language",
          "text",
          "contained",
          "extension",
          "modifierExtension");
  private static final String CHOICE = "[x]";

  private ElementNames() {}

  /**
   * The name of the element in the type's table.
   *
   * @param known the elements of the type
   * @return null if it has no such element
   */
  static String find(String said, String typeName, Set<String> known) {
    String name =
        said.startsWith(typeName) && said.startsWith(".", typeName.length())
            ? said.substring(typeName.length() + 1)
            : said;
    if (known.contains(name) || OF_EVERY_TYPE.contains(name)) {
      return name;
    }
    for (int i = name.length(); i > 0; i--) {
      boolean end = i == name.length() || Character.isUpperCase(name.charAt(i));
      if (end && known.contains(name.substring(0, i) + CHOICE)) {
        return name.substring(0, i) + CHOICE;
      }
    }
    return null;
  }
}
