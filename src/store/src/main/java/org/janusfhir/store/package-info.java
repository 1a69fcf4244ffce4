/** The port to whatever keeps the record, and what passes through it. */
package org.janusfhir.store;
