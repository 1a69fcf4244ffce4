package org.janusfhir.ccd;

/**
 * Who made an entry and when.
 *
 * @param time as HL7 writes it; null if unknown
 * @param party who it was, never null
 */
record Author(String time, Party party) {}
