package org.janusfhir.postgres;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.store.Page;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;

/**
 * One search. The database finds and orders rows; where it cannot tell whether a criterion holds,
 * or has no column for the order, it finds those that may do, and they are looked at here, some at
 * a time, in a thread that may be kept.
 */
final class Search {
  /** So many rows are looked at at a time. */
  private static final int BATCH = 500;

  /** Beyond it whoever asked has gone; the database limits one statement only. */
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Pool pool;
  private final String tenant;
  private final SearchQuery query;
  private final int batch;
  private final long beginningNanos = System.nanoTime();
  private final List<Criterion> criteria;

  /**
   * A search.
   *
   * @param criteria those of the query, chains resolved where that is better
   */
  Search(Pool pool, String tenant, SearchQuery query, List<Criterion> criteria) {
    this(pool, tenant, query, criteria, BATCH);
  }

  /** The same, in which so many rows are looked at at a time. */
  Search(Pool pool, String tenant, SearchQuery query, List<Criterion> criteria, int batch) {
    this.pool = pool;
    this.tenant = tenant;
    this.query = query;
    this.criteria = criteria;
    this.batch = batch;
  }

  /** What the page is to have; throws for queries that are not possible. */
  Future<Page> page() {
    if (query.count() < 0) {
      throw new IllegalArgumentException("A page of " + query.count() + " is not possible");
    }
    Order order = Order.of(query.type(), query.order());
    SortPosition after = query.after() == null ? null : order.position(query.after());
    if (query.count() == 0) {
      require();
      return Future.succeededFuture(new Page(List.of(), null));
    }
    if (order.ranked()) {
      Ranked ranked = new Ranked(order, after);
      return all(Order.byId(), null, ranked::add, batch).map(done -> ranked.page());
    }
    Taken taken = new Taken(order);
    return all(order, after, taken::add, query.count() + 1).map(done -> taken.page());
  }

  /** Does nothing if the query is possible, else throws. */
  void require() {
    statement(Order.byId(), null, 1);
  }

  /** The ids of all that is found, in their order, at most so many. */
  Future<List<String>> ids(int atMost) {
    SearchStatement statement = SearchStatement.ids(tenant, query.type(), criteria, atMost);
    if (statement.open().isEmpty()) {
      return execute(statement)
          .map(
              rows -> {
                List<String> ids = new ArrayList<>(rows.size());
                rows.forEach(row -> ids.add(row.getString(0)));
                return ids;
              });
    }
    List<String> ids = new ArrayList<>();
    Taker taker =
        row -> {
          ids.add(row.key().id());
          return ids.size() < atMost;
        };
    return all(Order.byId(), null, taker, batch).map(done -> ids);
  }

  /** How many there are, at most so many. */
  Future<Integer> count(int atMost) {
    SearchStatement statement =
        SearchStatement.count(tenant, query.type(), criteria, Math.max(atMost, 0));
    if (atMost <= 0) {
      return Future.succeededFuture(0);
    }
    if (statement.open().isEmpty()) {
      return execute(statement).map(rows -> rows.iterator().next().getLong(0).intValue());
    }
    Counted counted = new Counted(atMost);
    return all(Order.byId(), null, counted::add, batch).map(done -> counted.number);
  }

  /** Takes rows one after the other. */
  private interface Taker {
    /** Whether it wants more. */
    boolean add(PostgresResource row);
  }

  /** Gives rows for which all criteria hold, in an order, until no more are wanted. */
  private Future<Void> all(Order order, SortPosition after, Taker taker, int first) {
    SearchStatement statement = statement(order, after, first);
    boolean looking = !statement.open().isEmpty() || first == batch;
    if (!looking) {
      return execute(statement)
          .compose(
              rows -> {
                read(rows, false).forEach(taker::add);
                return Future.succeededFuture();
              });
    }
    LateChains open = new LateChains(pool, tenant, statement.open());
    return InTurn.repeat(after, from -> next(order, from, taker, open));
  }

  /** Gives the next rows. Answers where the last one stands, null if no more are wanted. */
  private Future<SortPosition> next(Order order, SortPosition after, Taker taker, LateChains open) {
    if (System.nanoTime() - beginningNanos > LONGEST_NANOS) {
      return Future.failedFuture(
          new StoreException("A search has looked at so much that it was given up", null));
    }
    return execute(statement(order, after, batch))
        .compose(
            rows ->
                inWorker(() -> read(rows, open.needsContents()))
                    .compose(
                        read ->
                            open.look(read)
                                .compose(known -> inWorker(() -> take(read, taker, open)))))
        .map(last -> last == null ? null : order.position(last));
  }

  /** The last row, null if no more are wanted or there are none. */
  private PostgresResource take(List<PostgresResource> rows, Taker taker, LateChains open) {
    boolean more = true;
    for (int i = 0; i < rows.size() && more; i++) {
      more = !open.hold(rows.get(i)) || taker.add(rows.get(i));
    }
    return more && rows.size() == batch ? rows.get(batch - 1) : null;
  }

  private List<PostgresResource> read(RowSet<Row> rows, boolean decoded) {
    List<PostgresResource> read = new ArrayList<>(rows.size());
    rows.forEach(row -> read.add(PostgresResource.of(tenant, row)));
    if (decoded) {
      read.forEach(PostgresResource::resource);
    }
    return read;
  }

  private SearchStatement statement(Order order, SortPosition after, int limit) {
    return SearchStatement.rows(tenant, query.type(), criteria, order, after, limit);
  }

  private Future<RowSet<Row>> execute(SearchStatement statement) {
    return pool.preparedQuery(statement.sql()).execute(statement.parameters());
  }

  /** What follows goes on where this was asked for, if that is a context. */
  private static <T> Future<T> inWorker(Callable<T> work) {
    Context context = Vertx.currentContext();
    if (context != null) {
      return context.executeBlocking(work, false);
    }
    Promise<T> promise = Promise.promise();
    Infrastructure.getDefaultWorkerPool()
        .execute(
            () -> {
              try {
                promise.complete(work.call());
              } catch (Exception e) {
                promise.fail(e);
              }
            });
    return promise.future();
  }

  /** The first rows, which come in the order that is wanted. */
  private final class Taken {
    private final Order order;
    private final List<PostgresResource> rows = new ArrayList<>();

    Taken(Order order) {
      this.order = order;
    }

    boolean add(PostgresResource row) {
      rows.add(row);
      return rows.size() <= query.count();
    }

    Page page() {
      int count = Math.min(rows.size(), query.count());
      List<StoredResource> page = List.copyOf(rows.subList(0, count));
      return new Page(
          page, rows.size() <= query.count() ? null : order.position(rows.get(count - 1)).toText());
    }
  }

  /** The first rows of all in an order. */
  private final class Ranked {
    /** A row and where it stands. */
    private record Place(SortPosition position, PostgresResource row) {}

    private final Comparator<SortPosition> comparator;
    private final SortPosition after;
    private final PriorityQueue<Place> first;

    Ranked(Order order, SortPosition after) {
      this.comparator = SortPosition.comparator(order.wanted());
      this.after = after;
      this.first = new PriorityQueue<>((a, b) -> comparator.compare(b.position(), a.position()));
    }

    boolean add(PostgresResource row) {
      SortPosition position =
          SortPosition.of(row.resource(), row.lastUpdatedMillis(), query.order());
      if (after == null || comparator.compare(position, after) > 0) {
        first.add(new Place(position, row));
        if (first.size() > query.count() + 1) {
          first.poll();
        }
      }
      return true;
    }

    Page page() {
      List<Place> places = new ArrayList<>(first);
      places.sort((a, b) -> comparator.compare(a.position(), b.position()));
      int count = Math.min(places.size(), query.count());
      List<StoredResource> page = new ArrayList<>(count);
      places.subList(0, count).forEach(place -> page.add(place.row()));
      return new Page(
          page, places.size() <= query.count() ? null : places.get(count - 1).position().toText());
    }
  }

  /** The number of rows. */
  private static final class Counted {
    private final int atMost;
    private int number;

    Counted(int atMost) {
      this.atMost = atMost;
    }

    boolean add(PostgresResource row) {
      number++;
      return number < atMost;
    }
  }
}
