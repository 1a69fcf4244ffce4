/** The command that imports files. */
package org.janusfhir.app.importer;
