package org.janusfhir.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.WriteResult;

/** Brings whole lists of resources to the writer and waits for each to be durable. */
final class EmbeddedBulkLoad implements BulkLoad {
  private final String tenant;
  private final JobQueue queue;

  EmbeddedBulkLoad(String tenant, JobQueue queue) {
    this.tenant = tenant;
    this.queue = queue;
  }

  @Override
  public List<Outcome> put(List<Resource> resources) {
    List<Change> changes = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      changes.add(Change.of(tenant, resource));
    }
    Job job = Job.of(changes, Job.ANY_VERSION);
    try {
      queue.put(job);
      List<Outcome> outcomes = new ArrayList<>(resources.size());
      for (WriteResult result : job.results().get()) {
        outcomes.add(outcome(result));
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Loading was interrupted: load again, what is there is kept", e);
    } catch (ExecutionException e) {
      throw new StoreException(e.getCause().getMessage(), e.getCause());
    }
  }

  private static Outcome outcome(WriteResult result) {
    if (result instanceof WriteResult.Written written) {
      return written.resource().versionId() == 1 ? Outcome.CREATED : Outcome.UPDATED;
    }
    return Outcome.UNCHANGED;
  }
}
