package org.janusfhir.server.audit;

import org.jboss.logging.Logger;

/**
 * Keeps what was accessed: at the log category <code>org.janusfhir.audit</code> at the level INFO
 * and, if there is one, in a file. An access that the file has no room for must not be granted.
 */
public final class AuditTrail implements AutoCloseable {
  /** What is answered instead of an access that cannot be recorded. */
  public static final int REFUSAL = 503;

  private static final Logger LOG = Logger.getLogger("org.janusfhir.audit");

  private final AuditFile file;

  /**
   * Keeps accesses there.
   *
   * @param file null if the log is enough
   */
  public AuditTrail(AuditFile file) {
    this.file = file;
  }

  /** Whether anybody wants to know. */
  public boolean isWanted() {
    return file != null || isLogged();
  }

  /** Whether each has a line in the log. */
  public boolean isLogged() {
    return LOG.isInfoEnabled();
  }

  /**
   * Records an access, before its answer is sent. Never blocks.
   *
   * @return false if it could not be recorded and must be answered with {@link #REFUSAL}
   */
  public boolean record(AuditedAccess access) {
    boolean taken = file == null || file.take(access);
    if (isLogged()) {
      LOG.info(AuditLine.of(taken ? access : access.withStatus(REFUSAL)));
    }
    return taken;
  }

  /** Whether accesses can be recorded at the moment. */
  public boolean isReady() {
    return file == null || file.isReady();
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
