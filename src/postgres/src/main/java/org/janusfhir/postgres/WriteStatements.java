package org.janusfhir.postgres;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of a write, each for many rows at once, a column an array; but those of one
 * resource have its address as values.
 */
final class WriteStatements {
  /** Tenant; types, ids, homes. Keeps homes there are, and answers those it made. */
  static final String SETTLE =
      """
      INSERT INTO place (tenant, type, id, home)
      SELECT $1::text, n.type, n.id, n.home
      FROM unnest($2::text[], $3::text[], $4::text[]) AS n (type, id, home)
      ORDER BY n.type, n.id
      ON CONFLICT DO NOTHING
      RETURNING type, id, home
      """;

  /** Tenant, type, id, home: the same for one. */
  static final String SETTLE_ONE =
      """
      INSERT INTO place (tenant, type, id, home)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING
      RETURNING type, id, home
      """;

  /** Tenant; types, ids. */
  static final String PLACES =
      """
      SELECT p.type, p.id, p.home
      FROM unnest($2::text[], $3::text[]) AS n (type, id)
      JOIN place p ON p.tenant = $1 AND p.type = n.type AND p.id = n.id
      """;

  /** Tenant, type, id. */
  static final String PLACE =
      """
      SELECT p.type, p.id, p.home
      FROM place p
      WHERE p.tenant = $1 AND p.type = $2 AND p.id = $3
      """;

  /** Tenant; patients, types, homes, ids. */
  static final String INVITE =
      """
      INSERT INTO guest (tenant, patient, type, home, id)
      SELECT $1::text, n.patient, n.type, n.home, n.id
      FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS n (patient, type, home, id)
      ORDER BY n.patient, n.type, n.home, n.id
      ON CONFLICT DO NOTHING
      """;

  /** Tenant; homes, types, ids. Always in the same order, so that two writers wait in line. */
  static final WriteStatement LOCK =
      new WriteStatement(
          """
          SELECT %s
          FROM resource r
          WHERE r.tenant = $1 AND r.home = $2 AND r.type = $3 AND r.id = $4
          FOR UPDATE
          """
              .formatted(PostgresResource.COLUMNS),
          """
          SELECT %s
          FROM unnest($2::text[], $3::text[], $4::text[]) AS n (home, type, id)
          JOIN resource r ON r.tenant = $1 AND r.home = n.home AND r.type = n.type AND r.id = n.id
          ORDER BY r.home, r.type, r.id
          FOR UPDATE OF r
          """
              .formatted(PostgresResource.COLUMNS));

  /** Tenant; homes, types, ids, versions. */
  static final WriteStatement FORMER =
      WriteStatement.of(
          """
          SELECT %s
          FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[])
            AS n (home, type, id, version)
          JOIN former r ON r.tenant = $1 AND r.home = n.home AND r.type = n.type AND r.id = n.id
            AND r.version = n.version
          """
              .formatted(PostgresResource.COLUMNS));

  /** Tenant; homes, types, ids, versions, times written, times, keys, formats, contents. */
  static final WriteStatement INSERT =
      WriteStatement.of(
          """
          INSERT INTO resource
            (tenant, home, type, id, version, written, newest, keys, format, contents)
          SELECT $1::text, n.home, n.type, n.id, n.version, n.written, n.newest, n.keys::bigint[],
            n.format, n.contents
          FROM unnest(
            $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[],
            $9::bigint[], $10::bytea[])
            AS n (home, type, id, version, written, newest, keys, format, contents)
          ORDER BY n.home, n.type, n.id
          ON CONFLICT DO NOTHING
          """);

  /** Tenant; homes, types, ids, versions, times written, times, keys, formats, contents. */
  static final WriteStatement UPDATE =
      WriteStatement.of(
          """
          UPDATE resource r
          SET version = n.version, written = n.written, newest = n.newest, keys = n.keys::bigint[],
            format = n.format, contents = n.contents
          FROM unnest(
            $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[],
            $9::bigint[], $10::bytea[])
            AS n (home, type, id, version, written, newest, keys, format, contents)
          WHERE r.tenant = $1 AND r.home = n.home AND r.type = n.type AND r.id = n.id
          """);

  /** Tenant; homes, types, ids, versions, times written, times, formats, contents. */
  static final WriteStatement KEEP_FORMER =
      WriteStatement.of(
          """
          INSERT INTO former (tenant, home, type, id, version, written, newest, format, contents)
          SELECT $1::text, n.home, n.type, n.id, n.version, n.written, n.newest, n.format, n.contents
          FROM unnest(
            $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
            $9::bytea[])
            AS n (home, type, id, version, written, newest, format, contents)
          """);

  /** Tenant; homes, types, ids, parameters, begins, ends. */
  static final WriteStatement ADD_MOMENTS =
      WriteStatement.of(
          """
          INSERT INTO moment (tenant, home, type, id, parameter, begins, ends)
          SELECT $1::text, n.home, n.type, n.id, n.parameter, n.begins, n.ends
          FROM unnest(
            $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[])
            AS n (home, type, id, parameter, begins, ends)
          """);

  /** Tenant; homes, types, ids, parameters, values. */
  static final WriteStatement ADD_PHRASES =
      WriteStatement.of(
          """
          INSERT INTO phrase (tenant, home, type, id, parameter, value)
          SELECT $1::text, n.home, n.type, n.id, n.parameter, n.value
          FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
            AS n (home, type, id, parameter, value)
          ON CONFLICT DO NOTHING
          """);

  /** Tenant; homes, types, ids, parameters, low and high numbers, systems, codes, units. */
  static final WriteStatement ADD_MEASURES =
      WriteStatement.of(
          """
          INSERT INTO measure (tenant, home, type, id, parameter, low, high, system, code, unit)
          SELECT $1::text, n.home, n.type, n.id, n.parameter, n.low::numeric, n.high::numeric, n.system,
            n.code, n.unit
          FROM unnest(
            $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
            $9::text[], $10::text[])
            AS n (home, type, id, parameter, low, high, system, code, unit)
          """);

  /** Tenant; homes, types, ids: take away all that these are found by, one a table. */
  static final List<WriteStatement> REMOVE =
      Stream.of("moment", "phrase", "measure").map(WriteStatements::removeFrom).toList();

  private WriteStatements() {}

  private static WriteStatement removeFrom(String table) {
    return new WriteStatement(
        """
        DELETE FROM %s t
        WHERE t.tenant = $1 AND t.home = $2 AND t.type = $3 AND t.id = $4
        """
            .formatted(table),
        """
        DELETE FROM %s t
        USING unnest($2::text[], $3::text[], $4::text[]) AS n (home, type, id)
        WHERE t.tenant = $1 AND t.home = n.home AND t.type = n.type AND t.id = n.id
        """
            .formatted(table));
  }
}
