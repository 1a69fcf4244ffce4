package org.janusfhir.app.importer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ResourceParser;

/**
 * Imports sources: two threads read, the calling thread writes, in the order of the sources. A
 * document with references in search form that find nothing yet waits until everything else is
 * there.
 */
final class Importer {
  private static final int READERS = 2;
  private static final int WAITING_BATCHES = 8;

  /** Above this, a batch waits for the one before it, so that memory holds one large file. */
  private static final long WAITING_BYTES = 16 << 20;

  private final ResourceParser parser;
  private final KnownIdentifiers identifiers;
  private final Taking taking;
  private final Progress progress;
  private final Deferred deferred;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private boolean lastTry;

  /** A batch that is being read. */
  private record Waiting(Batch batch, Future<ParsedBatch> parsed) {}

  Importer(ResourceParser parser, KnownIdentifiers identifiers, Taking taking, Progress progress) {
    this.parser = parser;
    this.identifiers = identifiers;
    this.taking = taking;
    this.progress = progress;
    this.deferred = new Deferred(taking::takes);
  }

  /** Imports them in their order, those in search form last. Blocks. */
  void run(List<Source> sources) throws InterruptedException {
    ExecutorService readers = Executors.newFixedThreadPool(READERS, Importer::thread);
    try {
      boolean late = false;
      for (Source source : sources) {
        if (source.searching() && !late) {
          late = true;
          drain(0, 0); // what these refer to is written before they are read
        }
        read(source, null, readers);
      }
      drain(0, 0);
      lastTry = true;
      for (Map.Entry<Source, Set<Integer>> source : deferred.batches().entrySet()) {
        read(source.getKey(), source.getValue(), readers);
      }
      drain(0, 0);
    } finally {
      readers.shutdownNow();
    }
  }

  private void read(Source source, Set<Integer> only, ExecutorService readers)
      throws InterruptedException {
    try (Batches batches = new Batches(source)) {
      drain(WAITING_BATCHES, Math.max(0, WAITING_BYTES - source.bytes()));
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        if (only == null || only.contains(batch.index())) {
          submit(batch, readers);
        }
        drain(WAITING_BATCHES, WAITING_BYTES);
      }
    } catch (IOException e) {
      taking.failed(new SourceScan.Failure(source.name(), SourceScan.message(e)));
    }
  }

  private void submit(Batch batch, ExecutorService readers) {
    Future<ParsedBatch> parsed =
        readers.submit(
            () -> {
              ParsedBatch result = ParsedBatch.of(batch, parser, identifiers);
              remember(result);
              return result;
            });
    waiting.add(new Waiting(batch, parsed));
    waitingBytes += batch.bytes();
  }

  /** Takes the oldest batches until no more than so many, with so many bytes, are left. */
  private void drain(int batches, long bytes) throws InterruptedException {
    while (waiting.size() > batches || (waitingBytes > bytes && !waiting.isEmpty())) {
      Waiting oldest = waiting.remove();
      waitingBytes -= oldest.batch().bytes();
      take(oldest);
    }
  }

  private void take(Waiting oldest) throws InterruptedException {
    try {
      ParsedBatch parsed = oldest.parsed().get();
      if (lastTry) {
        taking.take(deferred.late(parsed, taking::replaced));
        progress.add(oldest.batch().bytes());
        return;
      }
      taking.take(deferred.now(parsed));
      if (!deferred.has(oldest.batch())) {
        progress.add(oldest.batch().bytes());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void remember(ParsedBatch parsed) {
    for (ParsedDocument document : parsed.documents()) {
      if (document != null) {
        for (ParsedDocument.Entry entry : document.entries()) {
          if (entry instanceof ParsedDocument.Accepted accepted
              && accepted.resource().head().id() != null) {
            identifiers.add(accepted.resource());
          }
        }
      }
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "janus-import");
    thread.setDaemon(true);
    return thread;
  }
}
