package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
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
    for (Change change : changes) {
      String known = Home.known(change.key().type(), change.key().id());
      if (known != null) {
        homes.put(change.key(), known);
      }
    }
    Future<Void> made = mayBeNew ? make(tenant, changes, homes) : Future.succeededFuture();
    return made.compose(done -> look(tenant, changes, homes)).map(done -> homes);
  }

  /** Adds the homes of those that are new. */
  private Future<Void> make(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    List<Change> open = open(changes, homes);
    if (open.isEmpty()) {
      return Future.succeededFuture();
    }
    if (open.size() == 1) {
      Tuple one = key(tenant, open.get(0)).addString(open.get(0).firstHome());
      return add(tenant, WriteStatements.SETTLE_ONE, one, homes);
    }
    Tuple all = keys(tenant, open).text(Change::firstHome).toTuple();
    return add(tenant, WriteStatements.SETTLE, all, homes);
  }

  /** Adds those that there are. */
  private Future<Void> look(String tenant, List<Change> changes, Map<ResourceKey, String> homes) {
    List<Change> open = open(changes, homes);
    if (open.isEmpty()) {
      return Future.succeededFuture();
    }
    return open.size() == 1
        ? add(tenant, WriteStatements.PLACE, key(tenant, open.get(0)), homes)
        : add(tenant, WriteStatements.PLACES, keys(tenant, open).toTuple(), homes);
  }

  private static List<Change> open(List<Change> changes, Map<ResourceKey, String> homes) {
    return changes.stream().filter(change -> !homes.containsKey(change.key())).toList();
  }

  private static Tuple key(String tenant, Change change) {
    return Tuple.of(tenant, change.key().type().typeName(), change.key().id());
  }

  private static Rows<Change> keys(String tenant, List<Change> changes) {
    return Rows.of(changes, tenant)
        .text(change -> change.key().type().typeName())
        .text(change -> change.key().id());
  }

  private Future<Void> add(
      String tenant, String statement, Tuple parameters, Map<ResourceKey, String> homes) {
    return client
        .preparedQuery(statement)
        .execute(parameters)
        .onSuccess(
            found -> {
              for (Row row : found) {
                ResourceType type = ResourceType.of(row.getString(0));
                homes.put(new ResourceKey(tenant, type, row.getString(1)), row.getString(2));
              }
            })
        .mapEmpty();
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
