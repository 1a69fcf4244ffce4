package org.janusfhir.ccd;

import java.util.List;

/**
 * Findings that belong together.
 *
 * @param id never null
 * @param code what they are of; vital signs have a code of their own
 * @param status of the act
 * @param time when they were observed
 * @param findings never empty
 */
record Organizer(Ii id, Cd code, String status, Interval time, List<Finding> findings) {}
