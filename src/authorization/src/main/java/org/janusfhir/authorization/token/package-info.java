/** What is issued: access tokens, ID tokens, refresh tokens. */
package org.janusfhir.authorization.token;
