/** The tenant with sample patients. */
package org.janusfhir.app.sandbox;
