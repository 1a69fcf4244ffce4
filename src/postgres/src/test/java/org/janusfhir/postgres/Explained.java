package org.janusfhir.postgres;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** How the database goes about a statement. */
final class Explained {
  /**
   * Where a plan reads a table.
   *
   * @param how the kind of scan
   * @param condition what leads an index to the rows; empty if none does
   */
  record Scan(String how, String table, String condition) {}

  private final List<Scan> scans = new ArrayList<>();
  private long blocks;
  private double rows;

  /** Reads what EXPLAIN (FORMAT JSON) says. */
  Explained(JsonArray plans) {
    for (Object one : plans) {
      JsonObject plan = ((JsonObject) one).getJsonObject("Plan");
      blocks += plan.getLong("Shared Hit Blocks", 0L) + plan.getLong("Shared Read Blocks", 0L);
      add(plan);
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

  private void add(JsonObject node) {
    String table = node.getString("Relation Name");
    if (table != null) {
      double each =
          node.getDouble("Actual Rows", 0.0)
              + node.getDouble("Rows Removed by Filter", 0.0)
              + node.getDouble("Rows Removed by Index Recheck", 0.0);
      rows += each * node.getDouble("Actual Loops", 0.0);
      scans.add(new Scan(node.getString("Node Type"), table, condition(node)));
    }
    JsonArray inner = node.getJsonArray("Plans", new JsonArray());
    for (Object one : inner) {
      add((JsonObject) one);
    }
  }

  /** Of a scan by bitmaps the indexes are below it. */
  private static String condition(JsonObject node) {
    StringBuilder condition = new StringBuilder(node.getString("Index Cond", ""));
    if (node.getString("Node Type").startsWith("Bitmap")) {
      for (Object one : node.getJsonArray("Plans", new JsonArray())) {
        condition.append(condition((JsonObject) one)).append(' ');
      }
    }
    return condition.toString().strip();
  }
}
