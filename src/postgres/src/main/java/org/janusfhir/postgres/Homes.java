package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.postgres.Rows.Owned;
import org.janusfhir.store.ResourceKey;

/**
 * Settles where resources live, and tells others where to look for them. Each statement stands for
 * itself: what it leaves is harmless if the resource then is not written.
 */
final class Homes {
  private final SqlClient client;

  Homes(SqlClient client) {
    this.client = client;
  }

  /** Where each resource lives, or will; nothing for one that is not there and must be. */
  Future<Map<ResourceKey, String>> settle(String tenant, List<Change> changes, boolean mayBeNew) {
    Map<ResourceKey, String> homes = new HashMap<>();
    List<Change> open = new ArrayList<>();
    for (Change change : changes) {
      String known = Home.known(change.key().type(), change.key().id());
      if (known == null) {
        open.add(change);
      } else {
        homes.put(change.key(), known);
      }
    }
    if (open.isEmpty()) {
      return Future.succeededFuture(homes);
    }
    Future<?> settled =
        mayBeNew
            ? client
                .preparedQuery(WriteStatements.SETTLE)
                .execute(
                    Rows.of(open, tenant)
                        .text(c -> c.key().type().typeName())
                        .text(c -> c.key().id())
                        .text(Change::firstHome)
                        .toTuple())
            : Future.succeededFuture();
    return settled
        .compose(
            done ->
                client
                    .preparedQuery(WriteStatements.PLACES)
                    .execute(
                        Rows.of(open, tenant)
                            .text(c -> c.key().type().typeName())
                            .text(c -> c.key().id())
                            .toTuple()))
        .map(
            rows -> {
              for (Row row : rows) {
                ResourceType type = ResourceType.of(row.getString(0));
                homes.put(new ResourceKey(tenant, type, row.getString(1)), row.getString(2));
              }
              return homes;
            });
  }

  /** Tells the patients who are not a resource's home of it. */
  Future<Void> invite(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    List<Owned<Change, String>> guests =
        Rows.each(changes, Change::patients).stream()
            .filter(guest -> Home.withPatients(guest.owner().key().type()))
            .filter(guest -> homes.containsKey(guest.owner().key()))
            .filter(guest -> !guest.value().equals(homes.get(guest.owner().key())))
            .toList();
    if (guests.isEmpty()) {
      return Future.succeededFuture();
    }
    return client
        .preparedQuery(WriteStatements.INVITE)
        .execute(
            Rows.of(guests, tenant)
                .text(Owned::value)
                .text(guest -> guest.owner().key().type().typeName())
                .text(guest -> homes.get(guest.owner().key()))
                .text(guest -> guest.owner().key().id())
                .toTuple())
        .mapEmpty();
  }
}
