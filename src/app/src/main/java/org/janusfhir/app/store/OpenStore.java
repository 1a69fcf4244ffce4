package org.janusfhir.app.store;

import org.janusfhir.app.observability.StorePing;
import org.janusfhir.store.Store;

/**
 * The store of this process.
 *
 * @param store itself, and not what takes its times
 * @param secret bytes that are as old and as long-lived as the record
 * @param ping whether it answers
 */
public record OpenStore(Store store, byte[] secret, StorePing ping) {}
