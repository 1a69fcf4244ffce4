package org.janusfhir.model.search;

import java.util.ArrayList;
import java.util.List;
import org.janusfhir.model.search.Criterion.DateRange;
import org.janusfhir.model.search.Criterion.Pair;
import org.janusfhir.model.search.Criterion.Place;
import org.janusfhir.model.search.Criterion.QuantityRange;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.model.search.Criterion.Target;
import org.janusfhir.model.search.Criterion.Token;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.PositionValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TextValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/** Whether a value is one of those a criterion asks for. A value of another kind never is. */
public interface ValueMatcher {
  /** Whether it is. */
  boolean matches(SearchValue value);

  /**
   * The matcher of a criterion about single values.
   *
   * @throws IllegalArgumentException for a criterion about the resource or its absent values
   */
  static ValueMatcher of(Criterion criterion) {
    if (criterion instanceof Criterion.Tokens tokens) {
      return value -> value instanceof TokenValue token && anyToken(tokens.tokens(), token);
    }
    if (criterion instanceof Criterion.References references) {
      return value -> anyTarget(references, value);
    }
    if (criterion instanceof Criterion.Dates dates) {
      return value -> value instanceof DateValue date && anyRange(dates.ranges(), date);
    }
    if (criterion instanceof Criterion.Quantities quantities) {
      return value ->
          value instanceof QuantityValue quantity && anyQuantity(quantities.ranges(), quantity);
    }
    if (criterion instanceof Criterion.Uris uris) {
      return value -> value instanceof UriValue uri && uris.uris().contains(uri.uri());
    }
    if (criterion instanceof Criterion.Near near) {
      return value -> value instanceof PositionValue position && anyPlace(near, position);
    }
    return ofText(criterion);
  }

  private static ValueMatcher ofText(Criterion criterion) {
    if (criterion instanceof Criterion.Strings strings) {
      if (strings.match() == StringMatch.EXACT) {
        return value ->
            value instanceof StringValue string && strings.values().contains(string.text());
      }
      boolean anywhere = strings.match() == StringMatch.CONTAINS;
      List<String> wanted = normalized(strings.values());
      return value ->
          value instanceof StringValue string && anyText(wanted, anywhere, string.text());
    }
    if (criterion instanceof Criterion.Texts texts) {
      List<String> wanted = normalized(texts.values());
      return value -> value instanceof TextValue text && anyText(wanted, false, text.text());
    }
    if (criterion instanceof Criterion.Composites composites) {
      return ofPairs(composites.pairs());
    }
    throw new IllegalArgumentException("Not about single values: " + criterion);
  }

  private static ValueMatcher ofPairs(List<Pair> pairs) {
    List<ValueMatcher> seconds = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      seconds.add(of(pair.value()));
    }
    return value -> {
      if (value instanceof CompositeValue composite) {
        for (int i = 0; i < pairs.size(); i++) {
          if (matches(pairs.get(i).token(), composite.token())
              && seconds.get(i).matches(composite.value())) {
            return true;
          }
        }
      }
      return false;
    };
  }

  /** Whether a token is the one asked for. */
  static boolean matches(Token token, TokenValue value) {
    if (token.system() != null
        && !token.system().equals(value.system() == null ? "" : value.system())) {
      return false;
    }
    return token.code() == null || token.code().equals(value.code());
  }

  private static boolean anyToken(List<Token> tokens, TokenValue value) {
    for (Token token : tokens) {
      if (matches(token, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyTarget(Criterion.References references, SearchValue value) {
    if (value instanceof ReferenceValue reference) {
      for (Target target : references.targets()) {
        if (target.type() == reference.type() && target.id().equals(reference.id())) {
          return true;
        }
      }
      return false;
    }
    return value instanceof UriValue uri && references.addresses().contains(uri.uri());
  }

  private static boolean anyPlace(Criterion.Near near, PositionValue position) {
    for (Place place : near.places()) {
      if (GreatCircle.meters(place, position) <= near.meters()) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyRange(List<DateRange> ranges, DateValue value) {
    for (DateRange range : ranges) {
      if (CriterionMatcher.matches(range, value.startMillis(), value.endMillis())) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyQuantity(List<QuantityRange> ranges, QuantityValue value) {
    for (QuantityRange range : ranges) {
      if (QuantityMatcher.matches(range, value)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> normalized(List<String> texts) {
    List<String> normalized = new ArrayList<>(texts.size());
    for (String text : texts) {
      normalized.add(SearchText.normalize(text));
    }
    return normalized;
  }

  private static boolean anyText(List<String> wanted, boolean anywhere, String text) {
    String normalized = SearchText.normalize(text);
    for (String one : wanted) {
      if (anywhere ? normalized.contains(one) : SearchText.begins(normalized, one)) {
        return true;
      }
    }
    return false;
  }
}
