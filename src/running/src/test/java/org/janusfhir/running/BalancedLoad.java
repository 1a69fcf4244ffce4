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
  private static final long BETWEEN_MILLIS = 25;

  private final List<Map.Entry<String, Found>> questions;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  /**
   * Asks for paths in turn.
   *
   * @param questions what every server should answer to each, with 200
   */
  BalancedLoad(Map<String, Found> questions) {
    this.questions = List.copyOf(questions.entrySet());
  }

  /** One of the paths. */
  String anyPath() {
    return questions.get(0).getKey();
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

  /** How many requests a server has answered as it should. */
  int answered(PackagedJanus server) {
    return answered.get(server.address()).get();
  }

  /** Every request that was not, and why. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Ends after the requests under way; at once, if the thread is interrupted. */
  void stop() {
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

  @Override
  public void close() {
    stop();
  }

  private void check() {
    HttpClient http = HttpClient.newHttpClient();
    while (!ended) {
      ready.replaceAll((server, before) -> isReady(http, server));
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
        String server = servers.get(turn % servers.size());
        ask(http, server, questions.get(turn / servers.size() % questions.size()));
        turn++;
        pause(BETWEEN_MILLIS);
      }
    }
  }

  private void ask(HttpClient http, String server, Map.Entry<String, Found> question) {
    String address = server + question.getKey();
    try {
      HttpResponse<String> answer = send(http, address);
      if (answer.statusCode() != 200) {
        failures.add(address + ' ' + answer.statusCode() + ' ' + answer.body());
      } else if (!Found.in(answer.body()).equals(question.getValue())) {
        failures.add(address + " is answered as never before: " + answer.body());
      } else {
        answered.get(server).incrementAndGet();
      }
    } catch (IOException e) {
      failures.add(address + ' ' + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isReady(HttpClient http, String server) {
    try {
      return send(http, server + "/q/health/ready").statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static HttpResponse<String> send(HttpClient http, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
