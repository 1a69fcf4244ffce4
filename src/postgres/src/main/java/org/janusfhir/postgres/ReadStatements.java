package org.janusfhir.postgres;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;

/** Statements that read resources by their keys. */
final class ReadStatements {
  /** A statement and its parameters. */
  record Read(String sql, Tuple parameters) {}

  /** Tenant, type, id. */
  private static final String PLACE =
      "(SELECT p.home FROM place p WHERE p.tenant = $1 AND p.type = $2 AND p.id = $3)";

  /** Tenants, types, ids, homes where they are known. */
  private static final String MANY =
      """
      SELECT %s, n.number
      FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
        AS n (tenant, type, id, home, number)
      LEFT JOIN place p ON n.home IS NULL
        AND p.tenant = n.tenant AND p.type = n.type AND p.id = n.id
      JOIN resource r ON r.tenant = n.tenant AND r.home = coalesce(n.home, p.home)
        AND r.type = n.type AND r.id = n.id
      ORDER BY n.number
      """
          .formatted(PostgresResource.COLUMNS);

  /** Tenant, type, id, count; where else, and in what order. */
  private static final String LIST =
      "SELECT "
          + PostgresResource.COLUMNS
          + " FROM resource r WHERE r.tenant = $1 AND r.type = $2 AND %s ORDER BY %s LIMIT $4";

  /**
   * Tenant, type, id, count. The offset of none tells the database that each place has a resource:
   * it would take them for so few that it read and sorted all places for every page.
   */
  private static final String LIST_OF_PLACES =
      "SELECT r.* FROM place p CROSS JOIN LATERAL (SELECT "
          + PostgresResource.COLUMNS
          + " FROM resource r WHERE r.tenant = p.tenant AND r.home = p.home"
          + " AND r.type = p.type AND r.id = p.id OFFSET 0) r"
          + " WHERE p.tenant = $1 AND p.type = $2 AND p.id > $3 ORDER BY p.id LIMIT $4";

  private ReadStatements() {}

  /** The current version. */
  static Read one(ResourceKey key) {
    return of(key, "SELECT " + PostgresResource.COLUMNS + from("resource", key));
  }

  /** The current versions, each with the number of its key, from 1, in their order. */
  static Read many(List<ResourceKey> keys) {
    return new Read(
        MANY,
        Rows.of(keys)
            .text(ResourceKey::tenant)
            .text(key -> key.type().typeName())
            .text(ResourceKey::id)
            .text(key -> Home.known(key.type(), key.id()))
            .toTuple());
  }

  /** A version, current or former. */
  static Read version(ResourceKey key, long versionId) {
    Read history = history(key);
    return new Read(
        "SELECT * FROM ("
            + history.sql()
            + ") AS r WHERE r.version = $"
            + (history.parameters().size() + 1),
        history.parameters().addLong(versionId));
  }

  /** All versions, the newest first. */
  static Read history(ResourceKey key) {
    String columns = "SELECT " + PostgresResource.COLUMNS;
    return of(
        key,
        columns
            + from("resource", key)
            + " UNION ALL "
            + columns
            + from("former", key)
            + " ORDER BY version DESC");
  }

  /** The current versions of a type after an id, in the order of ids. */
  static Read list(String tenant, ResourceType type, String after, int count) {
    Tuple parameters = Tuple.of(tenant, type.typeName(), after == null ? "" : after, (long) count);
    if (type == ResourceType.PATIENT) {
      // Their homes are their ids, so that the key leads through them in their order.
      return new Read(LIST.formatted("r.home > $3", "r.home"), parameters);
    }
    if (Home.withPatients(type)) {
      return new Read(LIST_OF_PLACES, parameters);
    }
    return new Read(
        LIST.formatted("r.home = $5 AND r.id > $3", "r.id"),
        parameters.addString(Home.together(type)));
  }

  private static Read of(ResourceKey key, String sql) {
    String home = Home.known(key.type(), key.id());
    Tuple parameters = Tuple.of(key.tenant(), key.type().typeName(), key.id());
    return new Read(sql, home == null ? parameters : parameters.addString(home));
  }

  private static String from(String table, ResourceKey key) {
    boolean known = Home.known(key.type(), key.id()) != null;
    return " FROM "
        + table
        + " r WHERE r.tenant = $1 AND r.type = $2 AND r.id = $3 AND r.home = "
        + (known ? "$4" : PLACE);
  }
}
