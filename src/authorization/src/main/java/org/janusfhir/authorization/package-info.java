/** The sandbox's authorization server: SMART App Launch on OAuth 2.0 and OpenID Connect. */
package org.janusfhir.authorization;
