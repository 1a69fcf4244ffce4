package org.janusfhir.dstu2_1;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceParameters;
import org.janusfhir.wire.SearchDefinition;
import org.janusfhir.wire.SearchLinks;
import org.janusfhir.wire.SearchModifier;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Writer;

/**
 * Writes what DSTU2.1's Conformance says of searches, from the tables that they are answered by.
 */
final class SearchConformance {
  private static final Name SEARCH_INCLUDE = Name.of("searchInclude");
  private static final Name SEARCH_REV_INCLUDE = Name.of("searchRevInclude");
  private static final Name SEARCH_PARAM = Name.of("searchParam");
  private static final Name NAME = Name.of("name");
  private static final Name TYPE = Name.of("type");
  private static final Name DOCUMENTATION = Name.of("documentation");
  private static final Name TARGET = Name.of("target");
  private static final Name MODIFIER = Name.of("modifier");
  private static final Name CHAIN = Name.of("chain");

  private static final SearchLinks LINKS = new SearchLinks(ServedTypes.TABLE);

  /** What says how resources are given. */
  private static final List<SearchParameter> OF_RESULTS =
      List.of(
          result("_count", SearchParameterType.NUMBER, "The most resources of a page"),
          result("_elements", SearchParameterType.STRING, "Only these elements, by commas"),
          result("_include", SearchParameterType.STRING, "With what these parameters refer to"),
          result("_revinclude", SearchParameterType.STRING, "With what refers to it"),
          result("_sort", SearchParameterType.STRING, "In the order of this parameter"),
          result("_summary", SearchParameterType.TOKEN, "true, text, data, count or false"));

  private SearchConformance() {}

  /** The search part of a resource's conformance. */
  static void ofType(ServedType type, Writer out) {
    out.strings(SEARCH_INCLUDE, LINKS.includes(type));
    out.strings(SEARCH_REV_INCLUDE, LINKS.revincludes(type));
    out.objects(
        SEARCH_PARAM,
        Stream.of(
                Stream.of(ResourceParameters.ID),
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
        .map(name -> result(name, SearchParameterType.NUMBER, "How many matches to skip"));
  }

  /** The parameters of all types. */
  static void ofEveryType(Writer out) {
    out.objects(
        SEARCH_PARAM,
        Stream.concat(Searches.OF_EVERY_TYPE.stream(), OF_RESULTS.stream()).toList(),
        SearchConformance::parameter);
  }

  private static void parameter(SearchParameter row, Writer out) {
    out.string(NAME, row.name());
    out.code(TYPE, row.type().code());
    out.string(DOCUMENTATION, row.documentation());
    out.strings(TARGET, row.targets());
    out.strings(MODIFIER, modifiers(row));
    out.strings(CHAIN, LINKS.chains(row));
  }

  /** The name of a target after a colon is the modifier <code>type</code>. */
  private static List<String> modifiers(SearchParameter row) {
    Stream<String> own = row.modifiers().stream().map(SearchModifier::code);
    return row.type() == SearchParameterType.REFERENCE
        ? Stream.concat(own, Stream.of("type")).toList()
        : own.toList();
  }

  /** Read in a way of its own, without modifiers. */
  private static SearchParameter result(
      String name, SearchParameterType type, String documentation) {
    return new SearchParameter(
        name, type, name, List.of(), List.of(), null, List.of(), documentation);
  }
}
