/** Opens the configured store, and only that one. */
package org.janusfhir.app.store;
