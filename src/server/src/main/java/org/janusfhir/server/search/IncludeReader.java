package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.SearchLinks;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.ServedType;

/** Reads <code>Type:parameter</code>, <code>Type:parameter:Target</code> and <code>*</code>. */
final class IncludeReader {
  private static final String ALL = "*";

  private static final String ONE_AT_A_TIME =
      "it names one parameter at a time: repeat it for each instead of a list with commas";

  private IncludeReader() {}

  /**
   * Adds what a value of <code>_include</code> asks for.
   *
   * @param searched the type that is searched for
   * @return why nothing was added, or null
   */
  static String include(
      ServedVersion version, ServedType searched, String value, List<Include> includes) {
    if (value.equals(ALL)) {
      return add(version, searched, ALL, null, includes);
    }
    if (value.indexOf(',') >= 0) {
      return ONE_AT_A_TIME;
    }
    String[] parts = value.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return "'" + value + "' is not written as Type:parameter or Type:parameter:Target";
    }
    if (!parts[0].equals(searched.name().text())) {
      return "what is found is no '" + parts[0] + "'";
    }
    return add(version, searched, parts[1], parts.length == 3 ? parts[2] : null, includes);
  }

  /**
   * Adds what a value of <code>_revinclude</code> asks for.
   *
   * @param searched the type that is searched for
   * @return why nothing was added, or null
   */
  static String revinclude(
      ServedVersion version, ServedType searched, String value, List<Include> includes) {
    if (value.indexOf(',') >= 0) {
      return ONE_AT_A_TIME;
    }
    String[] parts = value.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return "'" + value + "' is not written as Type:parameter";
    }
    ServedType source = version.type(parts[0]);
    if (source == null) {
      return "there are no resources of type '" + parts[0] + "' here";
    }
    if (!SearchLinks.mayLeadBack(searched.type(), source.type())) {
      return source.name() + " is of patients and is found by a search for it that names one";
    }
    String name = searched.name().text();
    int before = includes.size();
    for (SearchParameter parameter : source.searchParameters()) {
      if (asked(parameter, parts[1])
          && (parameter.targets().isEmpty() || parameter.targets().contains(name))
          && (parts.length == 2 || parts[2].equals(name))) {
        includes.add(new Include(true, source.type(), parameter.canonical(), searched.type()));
      }
    }
    return includes.size() > before
        ? null
        : "'" + parts[1] + "' of " + parts[0] + " does not refer to " + name;
  }

  private static String add(
      ServedVersion version,
      ServedType source,
      String name,
      String targetName,
      List<Include> includes) {
    ResourceType target = null;
    if (targetName != null) {
      ServedType type = version.type(targetName);
      if (type == null) {
        return "there are no resources of type '" + targetName + "' here";
      }
      target = type.type();
    }
    int before = includes.size();
    for (SearchParameter parameter : source.searchParameters()) {
      if (asked(parameter, name)) {
        includes.add(new Include(false, source.type(), parameter.canonical(), target));
      }
    }
    return includes.size() > before
        ? null
        : "'" + name + "' is no reference of " + source.name() + " that can be searched by";
  }

  private static boolean asked(SearchParameter parameter, String name) {
    return parameter.type() == SearchParameterType.REFERENCE
        && (name.equals(ALL) || name.equals(parameter.name()));
  }
}
