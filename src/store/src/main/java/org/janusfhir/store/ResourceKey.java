package org.janusfhir.store;

import org.janusfhir.model.ResourceType;

/** The identity of a resource: ids have meaning only inside their tenant and type. */
public record ResourceKey(String tenant, ResourceType type, String id) {}
