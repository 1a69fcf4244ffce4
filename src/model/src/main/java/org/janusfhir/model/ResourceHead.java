package org.janusfhir.model;

import java.util.List;

/**
 * What every resource has.
 *
 * @param id the logical id, the same in every version; null only before a store assigns it
 * @param meta may be null
 * @param implicitRules may be null
 * @param language a BCP 47 tag; may be null
 * @param text the imported narrative, kept unless its status is generated; may be null
 * @param contained resources without identity outside this one, never null
 * @see <a href="https://hl7.org/fhir/R4/domainresource.html">DomainResource</a>
 */
public record ResourceHead(
    String id,
    Meta meta,
    String implicitRules,
    String language,
    Narrative text,
    List<Resource> contained) {
  /** Lists may be given as null; they are kept as empty. */
  public ResourceHead {
    contained = Lists.of(contained);
  }

  /** A head with nothing but an id. */
  public static ResourceHead of(String id) {
    return new ResourceHead(id, null, null, null, null, null);
  }
}
