package org.janusfhir.server.search;

import org.janusfhir.model.ResourceType;

/**
 * What a search wants beside its matches.
 *
 * @param reverse whether it is what points to the matches, not what they point to
 * @param source the type of what points
 * @param parameter its canonical parameter that points
 * @param target the only type of what is pointed to; null for every type
 * @see <a href="https://hl7.org/fhir/R4/search.html#include">_include and _revinclude</a>
 */
public record Include(
    boolean reverse, ResourceType source, String parameter, ResourceType target) {}
