/** Copies of the embedded store, also while it is in use. */
package org.janusfhir.app.backup;
