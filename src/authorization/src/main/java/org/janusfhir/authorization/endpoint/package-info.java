/** What programs ask: tokens, introspection, revocation, registration, discovery. */
package org.janusfhir.authorization.endpoint;
