package org.janusfhir.server.search;

/**
 * How much a search may ask for.
 *
 * @param defaultCount resources of a page unless <code>_count</code> says otherwise
 * @param maxCount the most resources of a page, whatever <code>_count</code> says
 */
public record SearchLimits(int defaultCount, int maxCount) {}
