package org.janusfhir.server;

/** Is told of every answer, for metrics. Must not block. */
@FunctionalInterface
public interface RequestObserver {
  /**
   * An answer has been handed to the network.
   *
   * @param version its id, or <code>none</code> if the request named no known one
   * @param interaction its name, or <code>none</code>
   * @param type the version's name of the resource type that the path begins with, or <code>none
   *     </code> if it names none that is served
   * @param status of HTTP
   * @param nanos since the request's headers were complete
   */
  void answered(String version, String interaction, String type, int status, long nanos);
}
