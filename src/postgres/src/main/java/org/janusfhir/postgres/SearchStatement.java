package org.janusfhir.postgres;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchIndex;
import org.janusfhir.model.search.SortPosition;

/**
 * A search as a statement.
 *
 * @param open criteria that the rows it finds need not meet
 */
record SearchStatement(String sql, Tuple parameters, List<Criterion> open) {
  /**
   * Begins statements that are not confined to homes of patients. Which index is best for these
   * depends on the values they are asked with, so that they must not be planned without them.
   */
  static final String PLANNED_EACH_TIME = "/* planned each time */ ";

  /**
   * One for the first rows in an order.
   *
   * @param criteria without chains
   * @param after null to begin with the first
   * @throws IllegalArgumentException if the type lacks a parameter
   */
  static SearchStatement rows(
      String tenant,
      ResourceType type,
      List<Criterion> criteria,
      Order order,
      SortPosition after,
      int limit) {
    return of(PostgresResource.COLUMNS, tenant, type, criteria, order, after, limit);
  }

  /**
   * One for the ids of the first rows in their order.
   *
   * @param criteria without chains
   * @throws IllegalArgumentException if the type lacks a parameter
   */
  static SearchStatement ids(
      String tenant, ResourceType type, List<Criterion> criteria, int limit) {
    return of("r.id", tenant, type, criteria, Order.byId(), null, limit);
  }

  private static SearchStatement of(
      String columns,
      String tenant,
      ResourceType type,
      List<Criterion> criteria,
      Order order,
      SortPosition after,
      int limit) {
    Parts parts = new Parts(tenant, type, criteria);
    String from = after == null ? "" : " AND " + order.after(after, parts.bindings);
    String inOrder =
        " ORDER BY " + order.columns().list() + " LIMIT " + parts.bindings.bind((long) limit);
    String sql = parts.union(columns, from + inOrder);
    return parts.statement(
        parts.where.guests() ? "SELECT * FROM (" + sql + ") AS r" + inOrder : sql);
  }

  /**
   * One for the number of rows, at most so many. That is the answer only if nothing is left open.
   *
   * @param criteria without chains
   * @throws IllegalArgumentException if the type lacks a parameter
   */
  static SearchStatement count(
      String tenant, ResourceType type, List<Criterion> criteria, int atMost) {
    Parts parts = new Parts(tenant, type, criteria);
    String limit = parts.bindings.bind((long) atMost);
    // What no index has: else an old planner, which takes types for scattered over the homes, reads
    // a whole type in the index rather than looks into it for each id.
    String sql = parts.union("r.version", " LIMIT " + limit);
    return parts.statement("SELECT least(count(r.version), " + limit + ") FROM (" + sql + ") AS r");
  }

  /** What statements of one search have in common. */
  private static final class Parts {
    private final Bindings bindings = new Bindings();
    private final ResourceType type;
    private final Where where;
    private final String homes;
    private final String conditions;
    private final List<Criterion> open = new ArrayList<>();

    Parts(String tenant, ResourceType type, List<Criterion> criteria) {
      this.type = type;
      this.where = Where.of(type, criteria);
      bindings.bind(tenant);
      this.homes = homes();
      StringBuilder all = new StringBuilder();
      Conditions of = new Conditions(tenant, type, bindings, where.confined(type));
      List<Criterion> every = new ArrayList<>(criteria);
      every.addAll(SearchIndex.withoutMerged(type, criteria));
      Map<String, List<Criterion.Dates>> ofOneDate = new LinkedHashMap<>();
      for (Criterion criterion : every) {
        if (criterion instanceof Criterion.Dates dates
            && SearchIndex.isDate(type, dates.parameter())) {
          ofOneDate.computeIfAbsent(dates.parameter(), name -> new ArrayList<>()).add(dates);
          continue;
        }
        Condition condition = of.of(criterion);
        if (!condition.exact()) {
          open.add(criterion);
        }
        if (!condition.sql().equals(Condition.UNKNOWN.sql())) {
          all.append(" AND ").append(condition.sql());
        }
      }
      // Nothing of them is left open.
      ofOneDate.values().forEach(dates -> all.append(" AND ").append(of.ofOneDate(dates).sql()));
      this.conditions = all.toString();
    }

    /**
     * The rows that live where it is looked, and those that live elsewhere but may belong there.
     */
    String union(String columns, String end) {
      String first = "SELECT " + columns + " FROM resource r WHERE " + scope() + conditions + end;
      if (!where.guests()) {
        return first;
      }
      String guests =
          "SELECT "
              + columns
              + " FROM (SELECT DISTINCT g.home, g.id FROM guest g WHERE g.tenant = $1"
              + " AND g.patient "
              + homes
              + " AND g.type = '"
              + type.typeName()
              + "' AND NOT (g.home "
              + homes
              + ")) AS g JOIN resource r ON r.home = g.home AND r.id = g.id WHERE r.tenant = $1"
              + ofType()
              + conditions
              + end;
      return "(" + first + ") UNION ALL (" + guests + ")";
    }

    SearchStatement statement(String sql) {
      String begin = where.confined(type) ? "" : PLANNED_EACH_TIME;
      return new SearchStatement(begin + sql, bindings.toTuple(), open);
    }

    private String scope() {
      String scope = "r.tenant = $1";
      if (where.homes() != null) {
        scope += " AND r.home " + homes;
      } else if (where.ids() != null) {
        scope +=
            " AND (r.home, r.id) IN (SELECT p.home, p.id FROM place p WHERE p.tenant = $1"
                + " AND p.type = '"
                + type.typeName()
                + "' AND p.id = ANY("
                + bindings.bind(where.ids().toArray(String[]::new))
                + "::text[]))";
      }
      return scope + ofType();
    }

    private String ofType() {
      return " AND r.type = '" + type.typeName() + "'";
    }

    private String homes() {
      if (where.homes() == null) {
        return null;
      }
      return where.homes().size() == 1
          ? "= " + bindings.bind(where.homes().get(0))
          : "= ANY(" + bindings.bind(where.homes().toArray(String[]::new)) + "::text[])";
    }
  }
}
