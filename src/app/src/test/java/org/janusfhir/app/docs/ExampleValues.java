package org.janusfhir.app.docs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.janusfhir.model.Resource;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.PositionValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.PrefixGrammar.Comparison;
import org.janusfhir.wire.SearchParameter;
import org.janusfhir.wire.SearchParameterType;
import org.janusfhir.wire.SearchRule;
import org.janusfhir.wire.ServedType;

/** Values of search parameters as clients of a version write them, not encoded. */
final class ExampleValues {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String DISTANCE = "11.20||km";
  private static final long DAY_MILLIS = 86_400_000;

  private final FhirVersion version;
  private final ServedType type;
  private final Prefixes prefixes;

  ExampleValues(FhirVersion version, ServedType type) {
    this.version = version;
    this.type = type;
    this.prefixes = Prefixes.of(version.prefixes());
  }

  /** By which the resource is found; null if there is none. */
  String of(SearchParameter row, Resource resource) {
    boolean sound = row.type() == SearchParameterType.PHONETIC;
    return SearchIndex.values(resource, sound ? "name" : row.canonical()).stream()
        .map(value -> text(row, value))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Well-formed, of nothing. */
  String madeUp(SearchParameter row) {
    return switch (row.type()) {
      case DATE -> prefixes.of(Comparison.GREATER_OR_EQUAL) + "2014";
      case NUMBER -> "1";
      case QUANTITY -> "5.4|http://unitsofmeasure.org|mg";
      case STRING, PHONETIC -> "abc";
      case URI -> "http://example.org/abc";
      case POSITION -> "42.25:-83.69";
      case DISTANCE -> DISTANCE;
      case TOKEN -> row.codes() == null ? "http://example.org|abc" : anyCode(row);
      case REFERENCE -> reference(row, row.targets().get(0), "1");
      case COMPOSITE ->
          row.components().stream().map(name -> madeUp(row(name))).collect(Collectors.joining("$"));
    };
  }

  /** A row of the same type. */
  private SearchParameter row(String name) {
    return type.searchParameters().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String text(SearchParameter row, SearchValue value) {
    if (row.type() == SearchParameterType.URI) {
      return value instanceof UriValue uri ? escaped(uri.uri()) : null;
    }
    if (value instanceof TokenValue token) {
      return row.codes() == null ? token(token) : ownCode(row, token.code());
    }
    if (value instanceof ReferenceValue reference) {
      ServedType target = version.type(reference.type());
      String name = target == null ? null : target.name().text();
      return row.targets().contains(name) ? reference(row, name, reference.id()) : null;
    }
    if (value instanceof StringValue string) {
      Matcher word = WORD.matcher(string.text());
      return word.find() ? word.group() : escaped(string.text());
    }
    if (value instanceof DateValue date) {
      return date(date);
    }
    if (value instanceof QuantityValue quantity) {
      return quantity(row, quantity);
    }
    if (value instanceof PositionValue position) {
      return row.type() == SearchParameterType.DISTANCE
          ? DISTANCE
          : position.latitude() + ":" + position.longitude();
    }
    return value instanceof CompositeValue composite ? composite(row, composite) : null;
  }

  private String composite(SearchParameter row, CompositeValue value) {
    SearchParameter one = row(row.components().get(0));
    // A version may name the code first or last.
    boolean codeFirst = one.type() == SearchParameterType.TOKEN;
    String first = text(one, codeFirst ? value.token() : value.value());
    String second = text(row(row.components().get(1)), codeFirst ? value.value() : value.token());
    return first == null || second == null ? null : first + '$' + second;
  }

  private static String token(TokenValue token) {
    if (token.code() == null) {
      return null;
    }
    String code = escaped(token.code());
    return token.system() == null || token.system().isEmpty()
        ? code
        : escaped(token.system()) + '|' + code;
  }

  private static String reference(SearchParameter row, String typeName, String id) {
    return row.targets().size() == 1 ? id : typeName + '/' + id;
  }

  private String date(DateValue date) {
    if (date.startMillis() == Long.MIN_VALUE) {
      return date.endMillis() == Long.MAX_VALUE
          ? null
          : prefixes.of(Comparison.LESS_OR_EQUAL) + day(date.endMillis());
    }
    boolean day =
        date.startMillis() % DAY_MILLIS == 0 && date.endMillis() - date.startMillis() == DAY_MILLIS;
    return (day ? "" : prefixes.of(Comparison.GREATER_OR_EQUAL)) + day(date.startMillis());
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private String quantity(SearchParameter row, QuantityValue quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    if (low == null && high == null) {
      return null;
    }
    String prefix = "";
    if (low == null) {
      prefix = prefixes.of(Comparison.LESS_OR_EQUAL);
    } else if (high == null || low.compareTo(high) != 0) {
      prefix = prefixes.of(Comparison.GREATER_OR_EQUAL);
    }
    String number = prefix + (low == null ? high : low).toPlainString();
    if (row.type() == SearchParameterType.NUMBER || quantity.code() == null) {
      return number;
    }
    String system = quantity.system() == null ? "" : escaped(quantity.system());
    return number + '|' + system + '|' + escaped(quantity.code());
  }

  private String ownCode(SearchParameter row, String canonical) {
    return row.codes().canonical().entrySet().stream()
        .filter(entry -> entry.getValue().contains(canonical))
        .map(Map.Entry::getKey)
        .filter(code -> !refused(row).contains(code))
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private String anyCode(SearchParameter row) {
    return row.codes().canonical().keySet().stream()
        .filter(code -> !refused(row).contains(code))
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  private List<String> refused(SearchParameter row) {
    return type.search().rules().stream()
        .filter(SearchRule.RefusedCodes.class::isInstance)
        .map(SearchRule.RefusedCodes.class::cast)
        .filter(rule -> rule.name().equals(row.name()))
        .flatMap(rule -> rule.codes().stream())
        .toList();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\,|$])", "\\\\$1");
  }
}
