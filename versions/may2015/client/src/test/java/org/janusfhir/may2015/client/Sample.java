package org.janusfhir.may2015.client;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What the sandbox's sample has and no search by patient finds. */
final class Sample {
  private Sample() {}

  /** A resource of each such type. */
  static Stream<Arguments> withoutPatient() {
    return Stream.of(
        Arguments.of("Binary", "koss-referral-letter-text"),
        Arguments.of("Contract", "koss-data-sharing"),
        Arguments.of("Location", "melrose-clinic"),
        Arguments.of("Medication", "lisinopril-10"),
        Arguments.of("Person", "koss-person"),
        Arguments.of("Practitioner", "melrose-nurse"),
        Arguments.of("Schedule", "satterfield-schedule"),
        Arguments.of("Slot", "satterfield-slot-1"));
  }
}
