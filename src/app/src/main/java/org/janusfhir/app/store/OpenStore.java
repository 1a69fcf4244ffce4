package org.janusfhir.app.store;

import org.janusfhir.store.Store;

/**
 * The store of this process.
 *
 * @param secret bytes that are as old and as long-lived as the record
 */
record OpenStore(Store store, byte[] secret) {}
