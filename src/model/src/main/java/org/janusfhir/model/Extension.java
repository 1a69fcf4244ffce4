package org.janusfhir.model;

/**
 * Additional content outside the base definition. Has a value or, in its extras, extensions.
 *
 * @param url what the extension means, never null
 * @param value may be null
 * @param extras id and nested extensions; may be null
 * @see <a href="https://hl7.org/fhir/R4/extensibility.html#Extension">Extension</a>
 */
public record Extension(String url, Value value, Extras extras) implements Element {}
