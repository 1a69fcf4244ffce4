/** The authorization endpoint: users let apps see their data. */
package org.janusfhir.authorization.authorize;
