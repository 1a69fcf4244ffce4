package org.janusfhir.postgres;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Many rows as parameters of one statement: an array a column. */
final class Rows<T> {
  private final List<T> rows;
  private final Tuple tuple;

  private Rows(List<T> rows, Tuple tuple) {
    this.rows = rows;
    this.tuple = tuple;
  }

  /** Those rows, after parameters that are the same for all. */
  static <T> Rows<T> of(List<T> rows, Object... same) {
    return new Rows<>(rows, Tuple.from(same));
  }

  Rows<T> text(Function<T, String> column) {
    tuple.addValue(rows.stream().map(column).toArray(String[]::new));
    return this;
  }

  /** The address of each; or, if all have one, that one as the values that it is. */
  Rows<T> address(Address one, Function<T, Address> column) {
    if (one == null) {
      return text(row -> column.apply(row).home())
          .text(row -> column.apply(row).key().type().typeName())
          .text(row -> column.apply(row).key().id());
    }
    tuple.addString(one.home()).addString(one.key().type().typeName()).addString(one.key().id());
    return this;
  }

  Rows<T> number(Function<T, Long> column) {
    tuple.addValue(rows.stream().map(column).toArray(Long[]::new));
    return this;
  }

  Rows<T> bytes(Function<T, byte[]> column) {
    tuple.addValue(rows.stream().map(column).map(Buffer::buffer).toArray(Buffer[]::new));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  Tuple toTuple() {
    return tuple;
  }

  /** Something of each of many, with whose it is. */
  record Owned<O, T>(O owner, T value) {}

  /** All that each of these has. */
  static <O, T> List<Owned<O, T>> each(
      Iterable<O> owners, Function<O, ? extends Iterable<T>> values) {
    List<Owned<O, T>> all = new ArrayList<>();
    for (O owner : owners) {
      for (T value : values.apply(owner)) {
        all.add(new Owned<>(owner, value));
      }
    }
    return all;
  }
}
