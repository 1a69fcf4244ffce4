package org.janusfhir.app.guard;

import org.janusfhir.server.version.ServedVersion;

/**
 * What is asked, and the most bytes that the application may allocate to answer it.
 *
 * <p>The budgets are what <code>AllocationTest</code> measured in the version that takes most, and
 * a fifth more. It runs as the build runs it, with a compiler that does without escape analysis, so
 * that bytes do not depend on how warm it is: rounds differ by less than a hundredth. As it is
 * delivered the application allocates less. To set budgets anew, set them to 1 and run that test:
 * its failures are the figures.
 */
enum Asked {
  /** A Patient in JSON from the open root. */
  READ_JSON("read-json", 6_100),
  /** The same in XML. */
  READ_XML("read-xml", 6_100),
  /** The same in JSON from the secured root, with a token that was verified before. */
  READ_WITH_TOKEN("read-token", 15_200),
  /** A Patient that the client has already. */
  NOT_MODIFIED("read-304", 6_300),
  /** A page of 50 Observations of a Patient in JSON, which was answered before. */
  SEARCH("search", 6_100),
  /** The same by POST, which is put together anew each time from what is encoded. */
  SEARCH_ANEW("search", 156_000);

  /** The headers of a version that is deprecated, beside that. */
  private static final long ANNOUNCEMENT = 2_100;

  private final String scenario;
  private final long budget;

  Asked(String scenario, long budget) {
    this.scenario = scenario;
    this.budget = budget;
  }

  /** The name of the same in <code>src/bench</code>. */
  String scenario() {
    return scenario;
  }

  /** Bytes for an answer of that version. */
  long budget(ServedVersion version) {
    return version.lifecycle().announcement() == null ? budget : budget + ANNOUNCEMENT;
  }
}
