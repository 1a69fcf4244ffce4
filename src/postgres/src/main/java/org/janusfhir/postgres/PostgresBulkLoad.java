package org.janusfhir.postgres;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.janusfhir.model.Resource;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.WriteResult;

/** Writes each list as one transaction and waits for it. */
final class PostgresBulkLoad implements BulkLoad {
  private final String tenant;
  private final Function<List<Change>, Uni<List<WriteResult>>> write;

  PostgresBulkLoad(String tenant, Function<List<Change>, Uni<List<WriteResult>>> write) {
    this.tenant = tenant;
    this.write = write;
  }

  @Override
  public List<Outcome> put(List<Resource> resources) {
    List<Change> changes = new ArrayList<>(resources.size());
    for (Resource resource : resources) {
      changes.add(Change.of(tenant, resource));
    }
    List<Outcome> outcomes = new ArrayList<>(resources.size());
    for (WriteResult result : write.apply(changes).await().indefinitely()) {
      outcomes.add(outcome(result));
    }
    return outcomes;
  }

  private static Outcome outcome(WriteResult result) {
    if (result instanceof WriteResult.Written written) {
      return written.resource().versionId() == 1 ? Outcome.CREATED : Outcome.UPDATED;
    }
    return Outcome.UNCHANGED;
  }
}
