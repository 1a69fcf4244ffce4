package org.janusfhir.ccd;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.janusfhir.model.FhirDateTime;

/**
 * What is said of a document as a whole.
 *
 * @param id identifies this document, never null
 * @param madeMillis when it is made, in milliseconds since 1970-01-01T00:00Z
 * @param start of the service period asked for; null if there is no limit
 * @param end of the service period asked for; null if there is no limit
 * @param custodianName the organization that keeps the record; null if unknown
 * @param custodianRoot an OID or UUID below which the ids of this tenant are unique, never null
 */
public record DocumentFacts(
    UUID id,
    long madeMillis,
    FhirDateTime start,
    FhirDateTime end,
    String custodianName,
    String custodianRoot) {
  private static final Pattern ROOT =
      Pattern.compile(
          "[0-2](\\.(0|[1-9][0-9]*))+"
              + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  /**
   * Checks the root.
   *
   * @throws IllegalArgumentException if the root is neither an OID nor a UUID
   */
  public DocumentFacts {
    Objects.requireNonNull(id);
    if (!isRoot(custodianRoot)) {
      throw new IllegalArgumentException("'" + custodianRoot + "' is neither an OID nor a UUID");
    }
  }

  /** Whether ids may have that root. */
  static boolean isRoot(String text) {
    return text != null && ROOT.matcher(text).matches();
  }
}
