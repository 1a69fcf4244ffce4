package org.janusfhir.postgres;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a statement, in the order of their numbers. */
final class Bindings {
  private final List<Object> values = new ArrayList<>();

  /** What stands for a value in the statement. */
  String bind(Object value) {
    values.add(value);
    return "$" + values.size();
  }

  Tuple toTuple() {
    return Tuple.wrap(new ArrayList<>(values));
  }
}
