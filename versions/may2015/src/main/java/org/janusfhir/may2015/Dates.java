package org.janusfhir.may2015;

import org.janusfhir.model.FhirDateTime;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Value;
import org.janusfhir.model.ValueType;

/** Times where May2015 has only a date. */
final class Dates {
  private static final int LENGTH = "2015-05-04".length();

  private Dates() {}

  /** The date without the time of day; null for null. */
  static FhirDateTime day(FhirDateTime time) {
    return time == null || !time.hasTime()
        ? time
        : FhirDateTime.of(time.text().substring(0, LENGTH));
  }

  /** A dateTime as a date; any other value as it is. */
  static Value day(Value value) {
    if (value.valueType() != ValueType.DATE_TIME) {
      return value;
    }
    String text = ((Primitive) value).text();
    return Primitive.of(ValueType.DATE, text.substring(0, Math.min(LENGTH, text.length())));
  }
}
