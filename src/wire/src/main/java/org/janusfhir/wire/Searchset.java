package org.janusfhir.wire;

import java.util.List;

/**
 * A page of search results, ready to be written in a version's Bundle shape.
 *
 * @param id of the Bundle
 * @param lastUpdatedMillis when the page was made, milliseconds since 1970
 * @param base the service root without a slash at the end
 * @param total how many resources match, or null if unknown
 * @param self the search as it was understood, absolute
 * @param next the next page, absolute, or null if this is the last one
 * @param entries in order
 */
public record Searchset(
    String id,
    long lastUpdatedMillis,
    String base,
    Integer total,
    String self,
    String next,
    List<Entry> entries) {
  /**
   * A resource of the page.
   *
   * @param typeName the version's name of its type; null for an outcome
   * @param resourceId null for an outcome
   * @param resource encoded in the version and format of the page
   */
  public record Entry(SearchMode mode, String typeName, String resourceId, byte[] resource) {
    /** An outcome, which is nowhere to be read. */
    public static Entry outcome(byte[] outcome) {
      return new Entry(SearchMode.OUTCOME, null, null, outcome);
    }

    /**
     * Writes the address of the resource; one that is nobody else's if it is nowhere to be read.
     */
    public void fullUrl(Name name, Searchset page, Writer out) {
      if (resourceId == null) {
        out.string(name, ContentAddress.of(resource));
      } else {
        out.address(name, page.base(), typeName, resourceId);
      }
    }
  }
}
