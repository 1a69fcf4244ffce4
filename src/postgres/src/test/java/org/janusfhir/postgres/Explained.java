package org.janusfhir.postgres;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** How the database goes about a statement. */
public final class Explained {
  private static final String GUEST = "guest";

  /**
   * Where a plan reads a table.
   *
   * @param how the kind of scan
   * @param condition what leads an index to the rows; empty if none does
   * @param followsGuests whether it is in the part of a search that begins with the table <code>
   *     guest</code>
   * @param times how often it was done, if it was done and not only planned
   */
  record Scan(String how, String table, String condition, boolean followsGuests, long times) {}

  private final List<Scan> scans = new ArrayList<>();
  private long blocks;
  private double rows;

  /** Reads what EXPLAIN (FORMAT JSON) says. */
  Explained(JsonArray plans) {
    for (Object one : plans) {
      JsonObject plan = ((JsonObject) one).getJsonObject("Plan");
      blocks += plan.getLong("Shared Hit Blocks", 0L) + plan.getLong("Shared Read Blocks", 0L);
      add(plan, false);
    }
  }

  /** How many blocks of tables and indexes were looked at, if it was done and not only planned. */
  long blocks() {
    return blocks;
  }

  /**
   * How many rows of tables were looked at, if it was done: those that were found not to do, too.
   */
  long rows() {
    return Math.round(rows);
  }

  /** Every place where the plan reads a table. */
  List<Scan> scans() {
    return scans;
  }

  @Override
  public String toString() {
    return scans.toString();
  }

  private void add(JsonObject node, boolean followsGuests) {
    String table = node.getString("Relation Name");
    boolean scan = table != null && !node.getString("Node Type").equals("ModifyTable");
    if (scan) {
      double each =
          node.getDouble("Actual Rows", 0.0)
              + node.getDouble("Rows Removed by Filter", 0.0)
              + node.getDouble("Rows Removed by Index Recheck", 0.0);
      double times = node.getDouble("Actual Loops", 0.0);
      rows += each * times;
      scans.add(
          new Scan(
              node.getString("Node Type"),
              table,
              condition(node),
              followsGuests,
              Math.round(times)));
    }
    boolean parts = node.getString("Node Type").endsWith("Append");
    for (Object one : inner(node)) {
      JsonObject part = (JsonObject) one;
      add(part, parts ? reads(part, GUEST) : followsGuests);
    }
  }

  private static JsonArray inner(JsonObject node) {
    return node.getJsonArray("Plans", new JsonArray());
  }

  private static boolean reads(JsonObject node, String table) {
    return table.equals(node.getString("Relation Name"))
        || inner(node).stream().anyMatch(one -> reads((JsonObject) one, table));
  }

  /** Of a scan by bitmaps the indexes are below it. */
  private static String condition(JsonObject node) {
    StringBuilder condition = new StringBuilder(node.getString("Index Cond", ""));
    if (node.getString("Node Type").startsWith("Bitmap")) {
      for (Object one : inner(node)) {
        condition.append(condition((JsonObject) one)).append(' ');
      }
    }
    return condition.toString().strip();
  }
}
