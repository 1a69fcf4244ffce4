/** Interactions about all that the record has of a patient. */
package org.janusfhir.server.patient;
