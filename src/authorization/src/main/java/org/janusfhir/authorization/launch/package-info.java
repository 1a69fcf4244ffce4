/** Launches from an EHR: what was open there when a user launched an app. */
package org.janusfhir.authorization.launch;
