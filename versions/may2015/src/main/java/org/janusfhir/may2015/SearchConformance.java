package org.janusfhir.may2015;

import java.util.stream.Stream;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchLinks;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;

/**
 * Writes what May2015's Conformance says of searches, from the tables that they are answered by.
 */
final class SearchConformance {
  private static final Name SEARCH_INCLUDE = Name.of("searchInclude");

  private static final Name SEARCH_PARAM = Name.of("searchParam");
  private static final Name NAME = Name.of("name");
  private static final Name TYPE = Name.of("type");
  private static final Name DOCUMENTATION = Name.of("documentation");
  private static final Name TARGET = Name.of("target");

  private static final Name CHAIN = Name.of("chain");

  private static final SearchLinks LINKS = new SearchLinks(ServedTypes.TABLE);

  private SearchConformance() {}

  /**
   * The search part of a resource's conformance. May2015 has no place for parameters of all types,
   * so that each type names them.
   */
  static void ofType(ServedType type, Writer out) {
    out.strings(SEARCH_INCLUDE, LINKS.includes(type));
    out.objects(
        SEARCH_PARAM,
        Stream.of(
                Searches.OF_EVERY_TYPE.stream(),
                type.searchParameters().stream(),
                offset(type.search()))
            .flatMap(rows -> rows)
            .toList(),
        SearchConformance::parameter);
  }

  /** It selects no resources, but clients must know of it. */
  private static Stream<SearchParameter> offset(SearchDefinition search) {
    return search.rules().stream()
        .filter(rule -> rule instanceof SearchRule.Offset)
        .map(rule -> ((SearchRule.Offset) rule).name())
        .map(name -> SearchParameter.number(name, name, "How many matches to skip"));
  }

  private static void parameter(SearchParameter row, Writer out) {
    out.string(NAME, row.name());
    out.code(TYPE, row.type().code());
    out.string(DOCUMENTATION, row.documentation());
    out.strings(TARGET, row.targets());
    out.strings(CHAIN, LINKS.chains(row));
  }
}
