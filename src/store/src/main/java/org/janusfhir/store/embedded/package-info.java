/** The store in one folder: nothing to set up, durable, crash-safe. */
package org.janusfhir.store.embedded;
