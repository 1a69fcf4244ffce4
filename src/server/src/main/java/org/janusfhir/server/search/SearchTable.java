package org.janusfhir.server.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/** What searches of one type in one version accept and keep to. */
public final class SearchTable {
  private static final String ID = ResourceParameters.ID.name();
  private static final String PATIENT = "patient";
  private static final String SUBJECT = "subject";

  private final Map<String, SearchParameter> byName = new LinkedHashMap<>();
  private final ServedType type;
  private final SearchRules rules;

  /**
   * The table of a type.
   *
   * @param ofEveryType the version's parameters of all types
   */
  public SearchTable(ServedType type, List<SearchParameter> ofEveryType) {
    this.type = type;
    for (SearchParameter parameter : ofEveryType) {
      byName.put(parameter.name(), parameter);
    }
    for (SearchParameter parameter : type.searchParameters()) {
      byName.put(parameter.name(), parameter);
    }
    boolean clinical = type.type() != ResourceType.PATIENT && byName.containsKey(PATIENT);
    List<SearchRule> own = type.search().rules();
    boolean guarded = own.stream().anyMatch(rule -> rule instanceof SearchRule.AnyOf);
    this.rules = new SearchRules(type, own, guarded ? null : guard(clinical));
  }

  /** The parameter of that name without modifiers, or null. */
  SearchParameter parameter(String name) {
    return byName.get(name);
  }

  /** The first parameter of that type, or null. */
  SearchParameter parameter(SearchParameterType parameterType) {
    for (SearchParameter parameter : byName.values()) {
      if (parameter.type() == parameterType) {
        return parameter;
      }
    }
    return null;
  }

  /** The type it is of. */
  ServedType type() {
    return type;
  }

  /** What a search must keep to. */
  public SearchRules rules() {
    return rules;
  }

  /** The order of results unless a search says otherwise. */
  SortOrder order() {
    return type.search().order();
  }

  /** How many resources a page may have, by the table and by the server. */
  int maxCount(SearchLimits server) {
    int own = type.search().maxCount();
    return own > 0 ? Math.min(own, server.maxCount()) : server.maxCount();
  }

  /** How many resources a page has unless a search says otherwise. */
  int defaultCount(SearchLimits server) {
    int own = type.search().defaultCount();
    return Math.min(own > 0 ? own : server.defaultCount(), maxCount(server));
  }

  /** What keeps a search from listing everything where the version's table says nothing. */
  private SearchRule.AnyOf guard(boolean clinical) {
    if (clinical) {
      return new SearchRule.AnyOf(
          byName.containsKey(SUBJECT) ? List.of(PATIENT, SUBJECT, ID) : List.of(PATIENT, ID));
    }
    return type.type() == ResourceType.PATIENT
        ? new SearchRule.AnyOf(byName.keySet().stream().filter(SearchTable::isOwn).toList())
        : null;
  }

  /** The ones of every type but {@link #ID} say nothing of what is looked for. */
  private static boolean isOwn(String name) {
    return name.equals(ID) || name.charAt(0) != '_';
  }
}
