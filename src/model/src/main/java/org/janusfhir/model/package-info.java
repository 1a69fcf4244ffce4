/**
 * The canonical clinical record: immutable records in the vocabulary of the newest normative FHIR,
 * wide enough for everything the served versions say. Knows no wire format and no served version.
 */
package org.janusfhir.model;
