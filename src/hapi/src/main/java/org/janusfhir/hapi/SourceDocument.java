package org.janusfhir.hapi;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A document before HAPI sees it: the text of each of its resources. Reading them one by one keeps
 * memory small and lets one that is wrong not refuse the others.
 *
 * @param bundle whether it is a Bundle
 * @param bundleType the Bundle's type; may be null
 * @param envelope names of the Bundle's own elements
 * @param parts the resources, in order; exactly one if it is no Bundle
 */
record SourceDocument(boolean bundle, String bundleType, Set<String> envelope, List<Part> parts) {

  /**
   * A resource of the document.
   *
   * @param location where it is, as a path
   * @param fullUrl of the entry; may be null
   * @param method of the entry's request; may be null
   * @param envelope names of the entry's own elements
   * @param resource null if the entry has none
   */
  record Part(
      String location, String fullUrl, String method, Set<String> envelope, Text resource) {}

  /**
   * The text of a resource and what can be seen from outside.
   *
   * @param typeName may be null
   * @param id may be null
   * @param implicitRules may be null
   * @param div the XHTML of the narrative as sent, if it is not in <code>text</code>; may be null
   * @param text gives all of it, in the format of the document
   */
  record Text(
      String typeName, String id, String implicitRules, String div, Supplier<String> text) {}
}
