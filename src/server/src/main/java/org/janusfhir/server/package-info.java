/**
 * The HTTP side: every FHIR request passes through {@link org.janusfhir.server.Pipeline}, one step
 * a class. Knows the interface of FHIR versions, not their names.
 */
package org.janusfhir.server;
