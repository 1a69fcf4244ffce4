/** What users and clients are granted, and codes for it. */
package org.janusfhir.authorization.grant;
