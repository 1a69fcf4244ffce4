/** Guessing is stopped. */
package org.janusfhir.authorization.lockout;
