package org.janusfhir.server.connection;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A clock of an event loop that ticks ten times a second as long as the loop has connections. With
 * each tick it has a tenth of them looked at, so that no request starts or stops a timer, and those
 * whose time is over do not all end at once. As its ticks wait like everything else on the loop,
 * how late they are tells how long requests wait.
 *
 * <p>Everything here happens on the thread of the loop.
 */
public final class LoopWatch {
  private static final FastThreadLocal<LoopWatch> CURRENT = new FastThreadLocal<>();
  private static final int TICKS = 10;
  private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1) / TICKS;

  /** How long requests may wait while connections are looked at. */
  private static final long TURN_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  private static final long BEGINNING = System.nanoTime();

  private final EventLoop loop;
  private final List<Set<Watched>> shares = Stream.generate(LoopWatch::share).limit(TICKS).toList();
  private int connections;
  private int next;
  private int looked;
  private boolean ticking;
  private long dueNanos;
  private long lagNanos;
  private int now;

  /** A connection that is looked at. */
  interface Watched {
    /** Once a second, or later if the loop is late. */
    void look(int now);
  }

  private LoopWatch(EventLoop loop) {
    this.loop = loop;
    this.now = seconds(System.nanoTime());
  }

  /** That of the event loop whose thread calls. */
  static LoopWatch of(EventLoop loop) {
    LoopWatch watch = CURRENT.get();
    if (watch == null) {
      watch = new LoopWatch(loop);
      CURRENT.set(watch);
    }
    return watch;
  }

  /**
   * Whether the event loop whose thread calls may take one more request. If it is late with what it
   * had to do, and was so before, what waits longer than the limit may not be taken any more. A
   * loop that is late once has loaded classes or waited for a collection of garbage.
   *
   * @param nowNanos the time, as of {@link System#nanoTime}
   * @param limitNanos how long a request may wait for the loop
   */
  public static boolean admits(long nowNanos, long limitNanos) {
    LoopWatch watch = CURRENT.get();
    return watch == null
        || nowNanos - watch.dueNanos <= limitNanos
        || watch.lagNanos <= limitNanos / 2
        || !watch.ticking;
  }

  private static Set<Watched> share() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  void add(Watched connection) {
    next = (next + 1) % TICKS;
    shares.get(next).add(connection);
    connections++;
    if (!ticking) {
      ticking = true;
      now = seconds(System.nanoTime());
      schedule();
    }
  }

  void remove(Watched connection) {
    if (shares.stream().anyMatch(share -> share.remove(connection))) {
      connections--;
    }
  }

  /** Seconds since some beginning, as of the last tick. */
  int now() {
    return now;
  }

  private void tick() {
    long time = System.nanoTime();
    lagNanos = time - dueNanos;
    now = seconds(time);
    looked = (looked + 1) % TICKS;
    Set<Watched> share = shares.get(looked);
    try {
      look(share, share.toArray(Watched[]::new), 0);
    } finally {
      goOn();
    }
  }

  private void goOn() {
    ticking = connections > 0;
    if (ticking) {
      schedule();
    } else {
      lagNanos = 0;
    }
  }

  /** To end a connection takes a while, and many may be over at once: then others have turns. */
  private void look(Set<Watched> share, Watched[] connections, int first) {
    long end = System.nanoTime() + TURN_NANOS;
    for (int i = first; i < connections.length; i++) {
      if (share.contains(connections[i])) {
        connections[i].look(now);
        if (System.nanoTime() - end > 0) {
          int rest = i + 1;
          // Not executed as a task, of which the loop does many before it turns to the network.
          var unused = loop.schedule(() -> look(share, connections, rest), 0, TimeUnit.NANOSECONDS);
          return;
        }
      }
    }
  }

  private void schedule() {
    dueNanos = System.nanoTime() + TICK_NANOS;
    // Whoever ends the loop ends this with it.
    var unused = loop.schedule(this::tick, TICK_NANOS, TimeUnit.NANOSECONDS);
  }

  private static int seconds(long nanos) {
    return (int) TimeUnit.NANOSECONDS.toSeconds(nanos - BEGINNING);
  }
}
