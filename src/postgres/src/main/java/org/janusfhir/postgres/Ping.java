package org.janusfhir.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;

/**
 * Asks the database whether it answers, by a connection that no request has: it is told at once
 * while requests wait for connections, and these for locks or disks.
 */
public final class Ping implements AutoCloseable {
  /** That the user can read in a record, and nothing that anybody locks for long. */
  private static final String STATEMENT = "SELECT 1 FROM about LIMIT 1";

  private final Pool own;

  /**
   * Asks by those connections, of which one is enough.
   *
   * @param own made when they are first needed; closed with this
   */
  public Ping(Pool own) {
    this.own = own;
  }

  /**
   * Asks. How long is waited for an answer is up to the caller.
   *
   * @return null as soon as it answers; fails with {@link org.janusfhir.store.StoreException} if it
   *     cannot be reached or has no record
   */
  public Uni<Void> send() {
    return Uni.createFrom()
        .emitter(
            emitter ->
                own.query(STATEMENT)
                    .execute()
                    .onComplete(
                        answer -> emitter.complete(null),
                        failure -> emitter.fail(Failures.of(failure))));
  }

  @Override
  public void close() {
    // Nobody waits for that.
    var unused = own.close();
  }
}
