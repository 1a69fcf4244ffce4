package org.janusfhir.postgres;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SearchText;
import org.janusfhir.model.search.SearchValue;
import org.janusfhir.model.search.SearchValue.DateValue;
import org.janusfhir.model.search.SearchValue.QuantityValue;
import org.janusfhir.model.search.SearchValue.ReferenceValue;
import org.janusfhir.model.search.SearchValue.StringValue;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.StoredForm;

/**
 * A resource about to be written, encoded and with all it will be found by.
 *
 * @param restored what it was in another store; null for the next version of this one
 * @param firstHome where it will live if it is not there yet
 * @param patients the ids of those it refers to
 * @param newest its clinically relevant time, smaller the newer; {@link #NO_TIME} without one
 * @param keys in ascending order
 */
record Change(
    ResourceKey key,
    Restored restored,
    Resource resource,
    String firstHome,
    Set<String> patients,
    byte[] encoded,
    byte[] content,
    long newest,
    long[] keys,
    Set<Moment> moments,
    Set<Phrase> phrases,
    Set<Measure> measures) {
  /** Comes after every time. */
  static final long NO_TIME = Long.MAX_VALUE;

  /** The number of a version and when it was written, which are to be kept. */
  record Restored(long versionId, long lastUpdatedMillis) {}

  /** An interval of time. */
  record Moment(String parameter, DateValue value) {}

  /** A normalized string from its beginning, or from that of one of its words. */
  record Phrase(String parameter, String value) {
    /** Strings are cut there; what is as long or longer may have been longer. */
    static final int LIMIT = 250;

    /** The part of a normalized string that is kept. */
    static String kept(String normalized) {
      String text = normalized.replace('\0', ' ');
      if (text.length() <= LIMIT) {
        return text;
      }
      int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
      return text.substring(0, end);
    }

    /** Whether a string that is kept may be longer than that. */
    static boolean mayBeCut(String kept) {
      return kept.length() >= LIMIT - 1;
    }
  }

  /** A number or quantity. */
  record Measure(String parameter, QuantityValue value) {
    private static final int DIGITS = 1000;

    /**
     * A number as the database takes it; beyond a thousand digits it is as good as its limit, and
     * below a thousandth of them as nothing.
     */
    static String text(BigDecimal number) {
      if (number == null) {
        return null;
      }
      if (number.signum() != 0 && (long) number.precision() - number.scale() > DIGITS) {
        return number.signum() > 0 ? "Infinity" : "-Infinity";
      }
      if (number.signum() == 0 || (long) number.scale() - number.precision() > DIGITS) {
        return "0";
      }
      boolean fine = number.scale() > DIGITS;
      return fine ? number.setScale(DIGITS, RoundingMode.HALF_EVEN).toString() : number.toString();
    }
  }

  /**
   * Prepares a resource.
   *
   * @throws IllegalArgumentException if it cannot be kept under its id
   */
  static Change of(String tenant, Resource resource) {
    return of(tenant, resource, null);
  }

  /** Prepares a version of another store, to be the same here. */
  static Change of(String tenant, StoredResource version) {
    return of(
        tenant, version.resource(), new Restored(version.versionId(), version.lastUpdatedMillis()));
  }

  private static Change of(String tenant, Resource resource, Restored restored) {
    ResourceKey key = ResourceKey.of(tenant, resource);
    SearchKeys searchKeys = new SearchKeys(tenant, key.type());
    Set<String> patients = new LinkedHashSet<>();
    Set<Long> keys = new TreeSet<>();
    Set<Moment> moments = new LinkedHashSet<>();
    Set<Phrase> phrases = new LinkedHashSet<>();
    Set<Measure> measures = new LinkedHashSet<>();
    SearchIndex.extract(
        resource,
        (parameter, value) -> {
          searchKeys.add(parameter, value, keys);
          if (value instanceof DateValue date) {
            moments.add(new Moment(parameter, date));
          } else if (value instanceof QuantityValue quantity) {
            measures.add(new Measure(parameter, quantity));
          } else if (value instanceof StringValue string) {
            add(parameter, string, phrases);
          } else if (isPatient(value)) {
            patients.add(((ReferenceValue) value).id());
          }
        });
    byte[] encoded = StoredForm.encode(resource);
    return new Change(
        key,
        restored,
        resource,
        Home.first(resource, patients),
        patients,
        encoded,
        StoredForm.pack(encoded),
        newest(SearchIndex.time(resource)),
        keys.stream().mapToLong(Long::longValue).toArray(),
        moments,
        phrases,
        measures);
  }

  /** A time as {@link #newest} has it. */
  static long newest(OptionalLong millis) {
    return millis.isPresent() ? ~millis.getAsLong() : NO_TIME;
  }

  /** The keys as the database reads an array. */
  String keysText() {
    String list = Arrays.toString(keys);
    return '{' + list.substring(1, list.length() - 1) + '}';
  }

  private static boolean isPatient(SearchValue value) {
    return value instanceof ReferenceValue reference && reference.type() == ResourceType.PATIENT;
  }

  private static void add(String parameter, StringValue string, Set<Phrase> phrases) {
    for (String beginning : SearchText.beginnings(SearchText.normalize(string.text()))) {
      phrases.add(new Phrase(parameter, Phrase.kept(beginning)));
    }
  }
}
