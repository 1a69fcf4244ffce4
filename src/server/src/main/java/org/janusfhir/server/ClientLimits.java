package org.janusfhir.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What clients may send and keep open, and how much is answered at once. */
public interface ClientLimits {
  /** Characters of the path. */
  @WithDefault("512")
  int pathLength();

  /** Characters of the query, and of the body of a <code>_search</code>. */
  @WithDefault("8192")
  int queryLength();

  /** All headers of a request together. */
  @WithDefault("16K")
  MemorySize headerBytes();

  /** How long a connection may be open without a request. */
  @WithDefault("10M")
  Duration idle();

  /**
   * How long a client may take for the first line and the headers of a request, and the time over
   * which its rate is taken; whole seconds.
   */
  @WithDefault("30S")
  Duration patience();

  /** Bytes a second that a client must send of a body, and take of an answer, on average. */
  @WithDefault("1K")
  MemorySize rate();

  /** Connections that are open at once; more are told to come back. */
  @WithDefault("20000")
  int connections();

  /** Requests that are under way at once; more are refused with 503. */
  @WithDefault("500")
  int requestsUnderWay();

  /** How long requests may wait until they are looked at; those that wait longer get 503. */
  @WithDefault("0.15S")
  Duration lag();

  /**
   * Resources that a page holds beside its matches (<code>_include</code>, <code>_revinclude
   * </code>); a search for more is refused with 422.
   */
  @WithDefault("1000")
  int includes();

  /** Resources of the record that a document may be made of. */
  @WithDefault("10000")
  int documentResources();

  /** How much may be translated at once. */
  @WithDefault("8M")
  MemorySize translationBody();
}
