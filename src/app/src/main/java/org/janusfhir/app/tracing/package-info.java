/** Requests, followed through the record to the database by OpenTelemetry. */
package org.janusfhir.app.tracing;
