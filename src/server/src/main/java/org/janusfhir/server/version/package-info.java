/** A FHIR version as the server uses it, and resources encoded in it. */
package org.janusfhir.server.version;
