package org.janusfhir.store;

import java.util.List;

/**
 * A page of search results.
 *
 * @param resources in the order of the query, at most as many as it asked for
 * @param next the position the next page starts after; null if this is the last page
 */
public record Page(List<StoredResource> resources, String next) {}
