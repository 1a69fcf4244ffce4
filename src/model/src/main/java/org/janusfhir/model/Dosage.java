package org.janusfhir.model;

/**
 * How a medication is, was or is to be taken. Any component may be null.
 *
 * @see <a href="https://hl7.org/fhir/R4/dosage.html">Dosage</a>
 */
public record Dosage(
    String text,
    CodeableConcept additionalInstruction,
    Value timing,
    Value asNeeded,
    Value site,
    CodeableConcept route,
    CodeableConcept method,
    Value dose,
    Value rate,
    Ratio maxDosePerPeriod,
    Extras extras)
    implements Element {}
