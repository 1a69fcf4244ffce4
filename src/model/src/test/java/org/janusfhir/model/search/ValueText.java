package org.janusfhir.model.search;

import java.math.BigDecimal;
import java.time.Instant;
import org.janusfhir.model.search.SearchValue.CompositeValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.PositionValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.model.search.SearchValue.TextValue;
import org.janusfhir.model.search.SearchValue.TokenValue;
import org.janusfhir.model.search.SearchValue.UriValue;

/** Search values as a person reads them. */
final class ValueText {
  private ValueText() {}

  static String of(SearchValue value) {
    if (value instanceof TokenValue token) {
      return (token.system() == null ? "" : token.system()) + '|' + token.code();
    }
    if (value instanceof ReferenceValue reference) {
      return reference.type().typeName() + '/' + reference.id();
    }
    if (value instanceof DateValue date) {
      return moment(date.startMillis()) + ".." + moment(date.endMillis());
    }
    if (value instanceof QuantityValue quantity) {
      return number(quantity.low())
          + ".."
          + number(quantity.high())
          + (quantity.unit() == null && quantity.code() == null
              ? ""
              : " " + quantity.system() + '|' + quantity.code() + '|' + quantity.unit());
    }
    if (value instanceof CompositeValue composite) {
      return of(composite.token()) + " $ " + of(composite.value());
    }
    if (value instanceof PositionValue position) {
      return position.latitude() + " " + position.longitude();
    }
    if (value instanceof UriValue uri) {
      return '<' + uri.uri() + '>';
    }
    return value instanceof TextValue text ? '"' + text.text() + '"' : ((StringValue) value).text();
  }

  private static String moment(long millis) {
    return millis == Long.MIN_VALUE || millis == Long.MAX_VALUE
        ? ""
        : Instant.ofEpochMilli(millis).toString();
  }

  private static String number(BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
