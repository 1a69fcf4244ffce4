package org.janusfhir.server.translation;

import java.util.List;
import org.janusfhir.model.Resource;

/**
 * What a version's document says of a resource.
 *
 * @param resource what is left of it if nothing is known but that document
 * @param inexact values that are left of it, but are said less exactly
 */
record Said(Resource resource, List<Inexact> inexact) {
  /**
   * A value that the document says less exactly.
   *
   * @param without the whole resource, but without that value or with another
   * @param element of the document that stands for the value; null if none does
   * @param value of that element; null if there is none
   */
  record Inexact(Resource without, String element, String value) {}
}
