package org.janusfhir.wire;

import java.util.List;

/**
 * A page of the versions of a resource, ready to be written in a version's Bundle shape.
 *
 * @param id of the Bundle
 * @param lastUpdatedMillis when the page was made, milliseconds since 1970
 * @param base the service root without a slash at the end
 * @param total how many versions there are on all pages
 * @param self this page, absolute
 * @param next the next page, absolute, or null if this is the last one
 * @param entries the newest first
 * @see <a href="https://hl7.org/fhir/R4/http.html#history">history</a>
 */
public record History(
    String id,
    long lastUpdatedMillis,
    String base,
    int total,
    String self,
    String next,
    List<Entry> entries) {
  /**
   * A version of a resource. Which request made it is not kept: the first version is told as
   * created, others as updated.
   *
   * @param typeName the version's name of its type
   * @param resourceId its id
   * @param created whether it is the first version
   * @param whole false if an outcome stands in its place, since it cannot be shown
   * @param resource it, or that outcome, encoded in the version and format of the page
   */
  public record Entry(
      String typeName, String resourceId, boolean created, boolean whole, byte[] resource) {
    /** The address of what is shown; an outcome has one that is nobody else's. */
    public String fullUrl(History page) {
      return whole ? page.base() + '/' + typeName + '/' + resourceId : ContentAddress.of(resource);
    }

    /** The method of the request that made it. */
    public String method() {
      return created ? "POST" : "PUT";
    }

    /** The address of the request that made it, relative to the service root. */
    public String url() {
      return created ? typeName : typeName + '/' + resourceId;
    }
  }
}
