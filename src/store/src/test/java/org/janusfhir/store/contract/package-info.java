/** What every store must do; a store passes by implementing {@code StoreContract} in a test. */
package org.janusfhir.store.contract;
