package org.janusfhir.postgres;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.CriterionMatcher;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortPosition;
import org.janusfhir.store.Page;
import org.janusfhir.store.StoredResource;

/**
 * One search. The database finds and orders rows; where it cannot tell whether a criterion holds,
 * or has no column for the order, it finds those that may do, and they are looked at here, some at
 * a time, in a thread that may be kept.
 */
final class Search {
  /** So many rows are looked at at a time. */
  private static final int BATCH = 500;

  private final Pool pool;
  private final String tenant;
  private final SearchQuery query;
  private final List<Criterion> criteria;

  /**
   * A search.
   *
   * @param criteria those of the query, chains resolved
   */
  Search(Pool pool, String tenant, SearchQuery query, List<Criterion> criteria) {
    this.pool = pool;
    this.tenant = tenant;
    this.query = query;
    this.criteria = criteria;
  }

  /** What the page is to have; throws for queries that are not possible. */
  Future<Page> page() {
    if (query.count() < 0) {
      throw new IllegalArgumentException("A page of " + query.count() + " is not possible");
    }
    Order order = Order.of(query.type(), query.order());
    SortPosition after = query.after() == null ? null : order.position(query.after());
    if (query.count() == 0) {
      statement(Order.byId(), null, 1);
      return Future.succeededFuture(new Page(List.of(), null));
    }
    if (order.ranked()) {
      Ranked ranked = new Ranked(order, after);
      return all(Order.byId(), null, ranked::add, BATCH).map(done -> ranked.page());
    }
    Taken taken = new Taken(order);
    return all(order, after, taken::add, query.count() + 1).map(done -> taken.page());
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
    return all(Order.byId(), null, counted::add, BATCH).map(done -> counted.number);
  }

  /** Takes rows one after the other. */
  private interface Taker {
    /** Whether it wants more. */
    boolean add(PostgresResource row);
  }

  /** Gives rows for which all criteria hold, in an order, until no more are wanted. */
  private Future<Void> all(Order order, SortPosition after, Taker taker, int first) {
    SearchStatement statement = statement(order, after, first);
    boolean looking = !statement.open().isEmpty() || first == BATCH;
    int limit = looking ? BATCH : first;
    SearchStatement sent = limit == first ? statement : statement(order, after, limit);
    return execute(sent)
        .compose(rows -> looking ? inWorker(() -> take(rows, sent, taker)) : now(rows, sent, taker))
        .compose(
            last ->
                last == null || last.size() < limit || last.full()
                    ? Future.succeededFuture()
                    : all(order, order.position(last.row()), taker, first));
  }

  /** How far a batch went. */
  private record Progress(PostgresResource row, int size, boolean full) {}

  private Future<Progress> now(RowSet<Row> rows, SearchStatement sent, Taker taker) {
    return Future.succeededFuture(take(rows, sent, taker));
  }

  private Progress take(RowSet<Row> rows, SearchStatement sent, Taker taker) {
    PostgresResource last = null;
    boolean full = false;
    for (Row row : rows) {
      last = PostgresResource.of(tenant, row);
      if (!full && holds(sent.open(), last)) {
        full = !taker.add(last);
      }
    }
    return last == null ? null : new Progress(last, rows.size(), full);
  }

  private static boolean holds(List<Criterion> open, PostgresResource row) {
    for (Criterion criterion : open) {
      if (!CriterionMatcher.holds(criterion, row.resource(), row.lastUpdatedMillis())) {
        return false;
      }
    }
    return true;
  }

  private SearchStatement statement(Order order, SortPosition after, int limit) {
    return SearchStatement.rows(tenant, query.type(), criteria, order, after, limit);
  }

  private Future<RowSet<Row>> execute(SearchStatement statement) {
    return pool.preparedQuery(statement.sql()).execute(statement.parameters());
  }

  private static <T> Future<T> inWorker(Callable<T> work) {
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
