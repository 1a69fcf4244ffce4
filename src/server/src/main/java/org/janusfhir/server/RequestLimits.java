package org.janusfhir.server;

/**
 * How long a request's address may be.
 *
 * @param pathLength characters of the path as sent
 * @param queryLength characters of the query as sent
 */
public record RequestLimits(int pathLength, int queryLength) {}
