/** The application as clients meet it, for tests. */
package org.janusfhir.running;
