package org.janusfhir.model;

/**
 * Text for people.
 *
 * @param status never null
 * @param div well-formed XHTML, one <code>div</code> element in the XHTML namespace; never null
 * @param extras may be null
 * @see <a href="https://hl7.org/fhir/R4/narrative.html#Narrative">Narrative</a>
 */
public record Narrative(NarrativeStatus status, String div, Extras extras) implements Element {}
