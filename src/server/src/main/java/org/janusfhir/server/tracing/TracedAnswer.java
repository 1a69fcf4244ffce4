package org.janusfhir.server.tracing;

/**
 * What is told of an answer: words from tables, numbers, and the id of the request.
 *
 * @param method of HTTP, or <code>_OTHER</code>
 * @param route the shape of the address, see {@link Route}
 * @param version its id, or <code>none</code>
 * @param interaction its name, or <code>none</code>
 * @param type the version's name of the resource type that the path begins with, or <code>none
 *     </code>
 * @param status of HTTP
 * @param requestId by which client and logs talk about the request
 */
public record TracedAnswer(
    String method,
    String route,
    String version,
    String interaction,
    String type,
    int status,
    String requestId) {
  private static final String NONE = "none";

  /**
   * The answer of a page, which is of no version.
   *
   * @param route the shape of its address
   */
  public static TracedAnswer ofPage(String method, String route, int status, String requestId) {
    return new TracedAnswer(method, route, NONE, NONE, NONE, status, requestId);
  }
}
