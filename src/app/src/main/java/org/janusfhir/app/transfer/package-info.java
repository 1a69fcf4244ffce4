/** Moves a tenant's record from one store to another, with all versions, as a file of lines. */
package org.janusfhir.app.transfer;
