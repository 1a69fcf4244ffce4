package org.janusfhir.store.embedded;

/**
 * A version of a resource as it lies in a table, its content aside: rows stand in the order of
 * their keys and are rewritten with their neighbours, contents are only ever added.
 *
 * @param format the form of the content
 * @param versionId from 1
 * @param lastUpdatedMillis since 1970-01-01T00:00Z
 * @param newestFirst the time of its {@link Position}
 * @param content the key of the content
 */
record Row(byte format, long versionId, long lastUpdatedMillis, long newestFirst, long content) {}
