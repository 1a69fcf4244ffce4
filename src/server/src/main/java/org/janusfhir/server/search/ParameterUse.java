package org.janusfhir.server.search;

import java.util.List;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.IssueCode;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;

/**
 * A parameter as a request uses it.
 *
 * @param place where it was asked
 * @param table of the type it belongs to, which for a chained one is not the type searched for
 * @param definition its row of that table
 * @param modifier what follows the colon, or null
 * @param value decoded, never empty
 */
record ParameterUse(
    Place place, SearchTable table, SearchParameter definition, String modifier, String value) {
  /**
   * Where a parameter was asked.
   *
   * @param version whose grammar holds
   * @param root of the service, without a slash at the end
   * @param query it is a part of
   * @param name as the request says it, without modifiers; a chained one as a whole
   */
  record Place(ServedVersion version, String root, QueryString query, String name) {
    /** Another name in the same query. */
    Place named(String other) {
      return new Place(version, root, query, other);
    }
  }

  ServedVersion version() {
    return place.version();
  }

  String root() {
    return place.root();
  }

  /** The name in the request, without modifiers. */
  String name() {
    return place.name();
  }

  /** The version's names of the types that a reference can point to. */
  List<String> targets() {
    return definition.targets().isEmpty() ? version().typeNames() : definition.targets();
  }

  /** Whether it has that modifier, and may have it. */
  boolean has(SearchModifier asked) {
    return modifier != null
        && modifier.equals(asked.code())
        && definition.modifiers().contains(asked);
  }

  /** A part of the value, read as another parameter of the same table. */
  ParameterUse component(SearchParameter component, String part) {
    return new ParameterUse(place, table, component, null, part);
  }

  /**
   * What the same query says of the table's parameter of that type, through the same chain if there
   * is one; null if nothing.
   */
  ParameterUse beside(SearchParameterType type) {
    SearchParameter other = table.parameter(type);
    if (other == null) {
      return null;
    }
    String wanted = name().substring(0, name().lastIndexOf('.') + 1) + other.name();
    for (Parameter parameter : place.query().parameters()) {
      if (withoutTarget(parameter.name()).equals(wanted) && !parameter.value().isBlank()) {
        return new ParameterUse(place.named(wanted), table, other, null, parameter.value());
      }
    }
    return null;
  }

  /** A chained name without the type that its reference is said to point to. */
  private static String withoutTarget(String name) {
    int dot = name.indexOf('.');
    int colon = dot < 0 ? -1 : name.lastIndexOf(':', dot);
    return colon < 0 ? name : name.substring(0, colon) + name.substring(dot);
  }

  /** The value cannot be read. */
  RefusedException invalid(String diagnostics) {
    return RefusedException.parameter(name(), IssueCode.VALUE, diagnostics);
  }

  /** The standard knows it, this server does not. */
  RefusedException notSupported(String diagnostics) {
    return RefusedException.parameter(name(), IssueCode.NOT_SUPPORTED, diagnostics);
  }

  /** The modifier cannot be used on this parameter. */
  RefusedException modifierNotSupported() {
    return notSupported(
        "The modifier ':" + modifier + "' cannot be used on '" + name() + "' here.");
  }

  /**
   * Refuses any modifier.
   *
   * @throws RefusedException if there is one
   */
  void refuseModifier() {
    if (modifier != null) {
      throw modifierNotSupported();
    }
  }
}
