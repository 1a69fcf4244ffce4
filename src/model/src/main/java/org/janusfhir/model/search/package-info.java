/** Searches in canonical terms: what a version's search grammar is translated to. */
package org.janusfhir.model.search;
