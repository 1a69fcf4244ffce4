/** The sample app: something to launch, and to copy. */
package org.janusfhir.authorization.app;
