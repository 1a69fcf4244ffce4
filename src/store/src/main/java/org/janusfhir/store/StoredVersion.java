package org.janusfhir.store;

import org.janusfhir.model.Resource;

/** A version that is known as a whole. */
public record StoredVersion(
    ResourceKey key, long versionId, long lastUpdatedMillis, Resource resource)
    implements StoredResource {}
