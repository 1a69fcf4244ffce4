package org.janusfhir.ccd;

import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;

/**
 * Writes a Continuity of Care Document as C-CDA R2.1 has it: the US Realm Header and the sections
 * allergies, medications, problems, procedures, results, immunizations, vital signs, social history
 * and encounters, each with a table for people and entries for machines. A section without content
 * says that there is no information. Resources entered in error are left out, as are drafts of
 * orders and encounters that did not take place; what was not done or not given is negated.
 *
 * @see <a href="https://www.hl7.org/ccdasearch/templates/2.16.840.1.113883.10.20.22.1.2.html">CCD
 *     (V3)</a>
 */
public final class ContinuityOfCareDocument {
  private static final Template TEMPLATE = Templates.document();

  private ContinuityOfCareDocument() {}

  /**
   * Makes the document. A pure function of its arguments: safe on any thread, but work of some
   * milliseconds, which does not belong on an event loop.
   *
   * @return XML in UTF-8
   */
  public static byte[] write(PatientRecord record, DocumentFacts facts) {
    return TEMPLATE
        .data("document", DocumentView.of(record, facts))
        .render()
        .getBytes(StandardCharsets.UTF_8);
  }
}
