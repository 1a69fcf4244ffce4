package org.janusfhir.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that ask again and again, behind a load balancer: it asks the servers it knows whether
 * they are ready, and leads requests to those that last said so.
 */
final class BalancedLoad implements AutoCloseable {
  private static final int CLIENTS = 4;
  private static final long CHECK_MILLIS = 100;
  private static final long BETWEEN_MILLIS = 5;

  private final String path;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  /** Asks for a path, which every server should answer with 200. */
  BalancedLoad(String path) {
    this.path = path;
  }

  /** Lets the load balancer know another server. */
  void add(PackagedJanus server) {
    answered.put(server.address(), new AtomicInteger());
    ready.put(server.address(), false);
  }

  /** Begins, with at least one server that is ready. */
  void start() {
    threads.add(new Thread(this::check, "load-balancer"));
    for (int i = 0; i < CLIENTS; i++) {
      threads.add(new Thread(this::ask, "client-" + i));
    }
    threads.forEach(Thread::start);
  }

  /** Whether requests are led to a server now. */
  boolean uses(PackagedJanus server) {
    return ready.get(server.address());
  }

  /** How many requests a server has answered with 200. */
  int answered(PackagedJanus server) {
    return answered.get(server.address()).get();
  }

  /** Every request that was not, and why. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Ends after the requests under way; at once, if the thread is interrupted. */
  @Override
  public void close() {
    ended = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }

  private void check() {
    HttpClient http = HttpClient.newHttpClient();
    while (!ended) {
      ready.replaceAll((server, before) -> status(http, server + "/q/health/ready").equals("200"));
      pause(CHECK_MILLIS);
    }
  }

  private void ask() {
    HttpClient http = HttpClient.newHttpClient();
    int turn = 0;
    while (!ended) {
      List<String> servers = ready.keySet().stream().filter(ready::get).sorted().toList();
      if (servers.isEmpty()) {
        pause(CHECK_MILLIS); // at the very beginning
      } else {
        String server = servers.get(turn++ % servers.size());
        String status = status(http, server + path);
        if (status.equals("200")) {
          answered.get(server).incrementAndGet();
        } else {
          failures.add(server + ' ' + status);
        }
        pause(BETWEEN_MILLIS);
      }
    }
  }

  /** What came instead of an answer, if none did. */
  private static String status(HttpClient http, String address) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
      return Integer.toString(
          http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e.toString();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
