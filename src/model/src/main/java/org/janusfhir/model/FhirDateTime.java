package org.janusfhir.model;

import java.util.Objects;

/**
 * A date, dateTime or instant with the precision and offset that were sent.
 *
 * <p>It stands for an interval of time: <code>2016-02</code> is the whole month. A value without an
 * offset is taken as UTC when it must be placed on the time line.
 *
 * @param text the value as the standard writes it, never null
 * @see <a href="https://hl7.org/fhir/R4/datatypes.html#dateTime">dateTime</a>
 */
public record FhirDateTime(String text) implements Comparable<FhirDateTime> {
  /**
   * Checks the form and the calendar.
   *
   * @throws IllegalArgumentException if the text is none of the standard's forms or no real date
   */
  public FhirDateTime {
    Objects.requireNonNull(text);
    if (!DateTimeText.valid(text)) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a date or time: write 2016, 2016-02, 2016-02-29 or"
              + " 2016-02-29T14:30:00+01:00");
    }
  }

  /** The value of that text, or null for null. */
  public static FhirDateTime of(String text) {
    return text == null ? null : new FhirDateTime(text);
  }

  /** Whether a time of day is given. */
  public boolean hasTime() {
    return text.length() > DateTimeText.DAY;
  }

  /** First millisecond since 1970-01-01T00:00Z of the interval this value stands for. */
  public long startMillis() {
    return DateTimeText.start(text);
  }

  /** First millisecond after the interval this value stands for. */
  public long endMillis() {
    return DateTimeText.end(text);
  }

  /** By start, then by text. */
  @Override
  public int compareTo(FhirDateTime other) {
    int byStart = Long.compare(startMillis(), other.startMillis());
    return byStart != 0 ? byStart : text.compareTo(other.text);
  }
}
