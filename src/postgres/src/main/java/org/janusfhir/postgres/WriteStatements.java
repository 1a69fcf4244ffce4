package org.janusfhir.postgres;

/** The statements of a write, each for many rows at once, a column an array. */
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

  /** Tenant; types, ids. */
  static final String PLACES =
      """
      SELECT p.type, p.id, p.home
      FROM unnest($2::text[], $3::text[]) AS n (type, id)
      JOIN place p ON p.tenant = $1 AND p.type = n.type AND p.id = n.id
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
  static final String LOCK =
      """
      SELECT %s
      FROM unnest($2::text[], $3::text[], $4::text[]) AS n (home, type, id)
      JOIN resource r ON r.tenant = $1 AND r.home = n.home AND r.type = n.type AND r.id = n.id
      ORDER BY r.home, r.type, r.id
      FOR UPDATE OF r
      """
          .formatted(PostgresResource.COLUMNS);

  /** Tenant; homes, types, ids, versions, times written, times, keys, formats, contents. */
  static final String INSERT =
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
      """;

  /** Tenant; homes, types, ids, versions, times written, times, keys, formats, contents. */
  static final String UPDATE =
      """
      UPDATE resource r
      SET version = n.version, written = n.written, newest = n.newest, keys = n.keys::bigint[],
        format = n.format, contents = n.contents
      FROM unnest(
        $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[],
        $9::bigint[], $10::bytea[])
        AS n (home, type, id, version, written, newest, keys, format, contents)
      WHERE r.tenant = $1 AND r.home = n.home AND r.type = n.type AND r.id = n.id
      """;

  /** Tenant; homes, types, ids, versions, times written, times, formats, contents. */
  static final String KEEP_FORMER =
      """
      INSERT INTO former (tenant, home, type, id, version, written, newest, format, contents)
      SELECT $1::text, n.home, n.type, n.id, n.version, n.written, n.newest, n.format, n.contents
      FROM unnest(
        $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
        $9::bytea[])
        AS n (home, type, id, version, written, newest, format, contents)
      """;

  /** Tenant; homes, types, ids, parameters, begins, ends. */
  static final String ADD_MOMENTS =
      """
      INSERT INTO moment (tenant, home, type, id, parameter, begins, ends)
      SELECT $1::text, n.home, n.type, n.id, n.parameter, n.begins, n.ends
      FROM unnest(
        $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[])
        AS n (home, type, id, parameter, begins, ends)
      """;

  /** Tenant; homes, types, ids, parameters, values. */
  static final String ADD_PHRASES =
      """
      INSERT INTO phrase (tenant, home, type, id, parameter, value)
      SELECT $1::text, n.home, n.type, n.id, n.parameter, n.value
      FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
        AS n (home, type, id, parameter, value)
      ON CONFLICT DO NOTHING
      """;

  /** Tenant; homes, types, ids, parameters, low and high numbers, systems, codes, units. */
  static final String ADD_MEASURES =
      """
      INSERT INTO measure (tenant, home, type, id, parameter, low, high, system, code, unit)
      SELECT $1::text, n.home, n.type, n.id, n.parameter, n.low::numeric, n.high::numeric, n.system,
        n.code, n.unit
      FROM unnest(
        $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
        $9::text[], $10::text[])
        AS n (home, type, id, parameter, low, high, system, code, unit)
      """;

  private WriteStatements() {}

  /** Tenant; homes, types, ids: takes away all that these are found by in that table. */
  static String removeFrom(String table) {
    return """
        DELETE FROM %s t
        USING unnest($2::text[], $3::text[], $4::text[]) AS n (home, type, id)
        WHERE t.tenant = $1 AND t.home = n.home AND t.type = n.type AND t.id = n.id
        """
        .formatted(table);
  }
}
