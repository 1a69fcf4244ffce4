package org.janusfhir.app.guard;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What the threads of this process allocate, all but the one that asks: event loops, and whatever
 * else the application lets work.
 */
final class AllocatedBytes {
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Map<Long, Long> before = new HashMap<>();

  /** From now on. */
  static AllocatedBytes fromNow() {
    AllocatedBytes bytes = new AllocatedBytes();
    bytes.before.putAll(bytes.byThread());
    return bytes;
  }

  private AllocatedBytes() {
    if (!threads.isThreadAllocatedMemoryEnabled()) {
      throw new IllegalStateException("This virtual machine does not count allocations");
    }
  }

  /** Bytes since then; those of threads that have ended meanwhile are not among them. */
  long untilNow() {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : byThread().entrySet()) {
      sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
    }
    return sum;
  }

  private Map<Long, Long> byThread() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    Map<Long, Long> all = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != Thread.currentThread().getId() && bytes[i] >= 0) {
        all.put(ids[i], bytes[i]);
      }
    }
    return all;
  }
}
