package org.janusfhir.wire.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.SearchCodes;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;
import org.junit.jupiter.api.Test;

/**
 * What every version promises of its search tables: they have what the version's specification
 * defines for the types that are served, and nothing that the record cannot answer.
 *
 * <p>The specification's list is <code>official/search-parameters.tsv</code> in the version's test
 * resources: type, name, type of values.
 */
public abstract class SearchTableContract {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** The version under test. */
  protected abstract FhirVersion version();

  /** Parameters of the version that its specification does not have, as <code>Type.name</code>. */
  protected abstract Set<String> beyondTheSpecification();

  @Test
  void allParametersOfTheSpecificationAreServed() throws IOException {
    // Given
    Map<String, String> official = official();
    official.keySet().removeIf(key -> version().type(key.substring(0, key.indexOf('.'))) == null);

    // When
    Map<String, String> served = new LinkedHashMap<>();
    rows().forEach(row -> served.put(row.key(), row.parameter().type().code()));

    // Then
    assertThat(served).containsAllEntriesOf(official);
    assertThat(new TreeSet<>(served.keySet()))
        .filteredOn(key -> !official.containsKey(key))
        .containsExactlyElementsOf(new TreeSet<>(beyondTheSpecification()));
  }

  @Test
  void theRecordCanAnswerEveryParameter() {
    assertThat(rows())
        .filteredOn(
            row -> !SearchIndex.parameters(row.type().type()).contains(row.parameter().canonical()))
        .isEmpty();
  }

  @Test
  void namesAreUnique() {
    assertThat(rows().map(Row::key)).doesNotHaveDuplicates();
  }

  @Test
  void compositesAreMadeOfTwoParametersOfTheirType() {
    rows()
        .filter(row -> row.parameter().type() == SearchParameterType.COMPOSITE)
        .forEach(
            row ->
                assertThat(names(row.type()))
                    .as(row.key())
                    .hasSizeGreaterThan(2)
                    .containsAll(row.parameter().components()));
  }

  @Test
  void rulesAreAboutParametersOfTheirType() {
    for (ServedType type : version().types()) {
      Set<String> known = names(type);
      known.addAll(List.of("_id", "_lastUpdated"));
      for (SearchRule rule : type.search().rules()) {
        assertThat(known).as(type.name().text() + ' ' + rule).containsAll(named(rule));
      }
    }
  }

  @Test
  void pagesOfOthersAreNamedAsNoParameterOfTheirType() {
    for (ServedType type : version().types()) {
      for (SearchRule rule : type.search().rules()) {
        if (rule instanceof SearchRule.ForeignPage foreign) {
          assertThat(names(type))
              .as(type.name().text())
              .doesNotContainAnyElementsOf(foreign.names());
        }
      }
    }
  }

  @Test
  void resultsComeInAnOrderThatTheRecordKnows() {
    for (ServedType type : version().types()) {
      for (SortOrder.Key key : type.search().order().keys()) {
        boolean known =
            key.parameter().equals(SortOrder.TIME)
                ? SearchIndex.timed(type.type())
                : SearchIndex.orders(type.type()).contains(key.parameter());
        assertThat(known).as(type.name().text() + ' ' + key).isTrue();
      }
    }
  }

  /** Whatever code a resource has, a search for the code that is shown for it finds it. */
  @Test
  void resourcesAreFoundByTheCodesTheyShow() {
    for (Resource example : CanonicalExamples.all()) {
      ServedType type = version().type(example.resourceType());
      if (type != null) {
        List<SearchParameter> coded =
            type.searchParameters().stream().filter(SearchTableContract::isTranslated).toList();
        assertFoundByShownCodes(example, coded);
        for (Variations.Variation variation : Variations.of(example)) {
          assertFoundByShownCodes(variation.resource(), coded);
        }
      }
    }
  }

  /** A code without a system has a meaning of its own and not that of what is shown. */
  private static boolean isTranslated(SearchParameter row) {
    return row.codes() != null && row.codes().system() != null;
  }

  private void assertFoundByShownCodes(Resource resource, List<SearchParameter> coded) {
    if (coded.isEmpty()) {
      return;
    }
    Set<String> shown = strings(new Documents(version()).bytes(resource, Format.JSON));
    for (SearchParameter row : coded) {
      for (SearchValue value : SearchIndex.values(resource, row.canonical())) {
        if (value instanceof SearchValue.TokenValue token) {
          List<String> found = saidFor(token.code(), row.codes());
          assertThat(found.isEmpty() || found.stream().anyMatch(shown::contains))
              .as(row.name() + ' ' + token.code() + " as one of " + found + " in " + shown)
              .isTrue();
        }
      }
    }
  }

  private static List<String> saidFor(String canonical, SearchCodes codes) {
    return codes.canonical().entrySet().stream()
        .filter(entry -> entry.getValue().contains(canonical))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> strings(byte[] json) {
    return STRING
        .matcher(new String(json, StandardCharsets.UTF_8))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private record Row(ServedType type, SearchParameter parameter) {
    String key() {
      return type.name().text() + '.' + parameter.name();
    }
  }

  private Stream<Row> rows() {
    return version().types().stream()
        .flatMap(type -> type.searchParameters().stream().map(row -> new Row(type, row)));
  }

  private static Set<String> names(ServedType type) {
    return type.searchParameters().stream()
        .map(SearchParameter::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> named(SearchRule rule) {
    Set<String> names = new HashSet<>();
    if (rule instanceof SearchRule.AnyOf any) {
      names.addAll(any.names());
    } else if (rule instanceof SearchRule.NotWith not) {
      names.add(not.name());
      names.addAll(not.others());
    } else if (rule instanceof SearchRule.Alone alone) {
      names.add(alone.name());
    } else if (rule instanceof SearchRule.Needs needs) {
      names.add(needs.name());
      names.addAll(needs.anyOf());
    } else if (rule instanceof SearchRule.SystemNeeded needed) {
      names.add(needed.name());
    } else if (rule instanceof SearchRule.RefusedCodes refused) {
      names.add(refused.name());
    } else if (rule instanceof SearchRule.ValueNotWith not) {
      names.addAll(List.of(not.name(), not.other()));
    } else if (rule instanceof SearchRule.IgnoredWithValue ignored) {
      names.addAll(List.of(ignored.name(), ignored.other()));
    } else if (rule instanceof SearchRule.Implied implied) {
      names.addAll(implied.unless());
    } else if (rule instanceof SearchRule.Ordered ordered) {
      names.add(ordered.name());
    }
    return names;
  }

  private Map<String, String> official() throws IOException {
    Map<String, String> official = new LinkedHashMap<>();
    try (InputStream in = getClass().getResourceAsStream("/official/search-parameters.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] cells = line.split("\t", -1);
        official.put(cells[0] + '.' + cells[1], cells[2]);
      }
    }
    return official;
  }
}
