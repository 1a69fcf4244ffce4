package org.janusfhir.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked of a database, in and out of transactions. */
final class Statements {
  /** A statement and its parameters. */
  record Statement(String sql, Tuple parameters) {}

  private static final Set<String> WITH_CONNECTION = Set.of("withTransaction", "withConnection");

  private final List<Statement> all = new CopyOnWriteArrayList<>();
  private final AtomicLong deepest = new AtomicLong();

  /** The same connections, of which it is known what they are asked. */
  Pool through(Pool pool) {
    return listening(Pool.class, pool);
  }

  /** All since it was asked last, in their order. */
  List<Statement> take() {
    List<Statement> taken = List.copyOf(all);
    all.clear();
    return taken;
  }

  /** From how deep in a stack one was asked, of all. */
  long deepest() {
    return deepest.get();
  }

  /** How deep in its stack a thread is. */
  static long depth() {
    return StackWalker.getInstance().walk(Stream::count);
  }

  private <T> T listening(Class<T> type, T to) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call(to, method, arguments)));
  }

  private Object call(Object to, Method method, Object[] arguments) throws Throwable {
    if (WITH_CONNECTION.contains(method.getName()) && arguments[0] instanceof Function<?, ?> work) {
      return invoke(to, method, new Object[] {listened(work)});
    }
    Object answer = invoke(to, method, arguments);
    return answer instanceof PreparedQuery<?> query
        ? listening(query, (String) arguments[0])
        : answer;
  }

  /** What is done there gets a connection, and answers a future. */
  @SuppressWarnings("unchecked")
  private Function<SqlConnection, Future<?>> listened(Function<?, ?> work) {
    Function<SqlConnection, Future<?>> done = (Function<SqlConnection, Future<?>>) work;
    return connection -> done.apply(listening(SqlConnection.class, connection));
  }

  private Object listening(PreparedQuery<?> query, String sql) {
    return Proxy.newProxyInstance(
        PreparedQuery.class.getClassLoader(),
        new Class<?>[] {PreparedQuery.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("execute")) {
            deepest.accumulateAndGet(depth(), Math::max);
            all.add(new Statement(sql, arguments == null ? Tuple.tuple() : (Tuple) arguments[0]));
          }
          return invoke(query, method, arguments);
        });
  }

  private static Object invoke(Object to, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(to, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
