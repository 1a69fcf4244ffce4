package org.janusfhir.store.embedded;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.store.BulkLoad;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoreException;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.Unchanged;
import org.janusfhir.store.WriteResult;

/**
 * The store in one folder, used by one process at a time.
 *
 * <p>Reads are looked up by the calling thread in the latest committed state; searches that take
 * long go on, and are answered, in another thread. Writes are answered by the thread that writes:
 * who does more with an answer than pass it on should do that elsewhere.
 */
public final class EmbeddedStore implements Store {
  /** Enough for the inner pages of an index of millions of resources. */
  private static final int MOST_CACHE_MEGABYTES = 64;

  private final Folder folder;
  private final StoreFile file;
  private final Revisions revisions = new Revisions();
  private final Writer writer;
  private final Readers readers;
  private final byte[] secret;

  private EmbeddedStore(Folder folder, StoreFile file, byte[] secret, Clock clock) {
    this.folder = folder;
    this.file = file;
    this.secret = secret;
    this.writer = new Writer(file, revisions, clock);
    this.readers = new Readers(file);
    writer.start();
  }

  /**
   * Opens the store in a folder, making one if there is none.
   *
   * @param clock the source of {@link StoredResource#lastUpdatedMillis}
   * @throws StoreException if it is in use, damaged or of a newer Janus; the message says what to
   *     do
   */
  public static EmbeddedStore open(Path path, Clock clock) {
    return open(path, clock, null);
  }

  /**
   * Opens the store in a folder like {@link #open(Path, Clock)}; if there is none, it begins with
   * what was prepared.
   *
   * @param prepared null to begin with nothing
   */
  public static EmbeddedStore open(Path path, Clock clock, Prepared prepared) {
    Folder folder = Folder.lock(path);
    try {
      Opening opening = Opening.of(folder, cacheMegabytes(), prepared);
      return new EmbeddedStore(folder, opening.file(), opening.secret(), clock);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether there is a store in a folder, open or not. */
  public static boolean exists(Path path) {
    return Folder.hasStore(path);
  }

  /**
   * Whether another process has the store in a folder open. Not to be asked by the process that has
   * it open itself.
   *
   * @throws StoreException if the folder cannot be written
   */
  public static boolean isOpen(Path path) {
    return !Folder.isFree(path);
  }

  /**
   * Makes a copy of all that has been answered as written, while reads and writes go on: a folder
   * that can be opened like this one. It takes as long as reading all of the file, and the calling
   * thread waits.
   *
   * @param target a folder without a store, made if absent
   * @throws StoreException if there is a store, or it cannot be written
   */
  public void backup(Path target) {
    Snapshot snapshot = file.snapshot();
    try {
      snapshot.read(
          tables -> {
            Backup.write(tables, secret, target);
            return target;
          });
    } finally {
      snapshot.release();
    }
  }

  /** 32 random bytes that are as old and as long-lived as the store, for keys derived from it. */
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key) {
    return readers.read(
        tables -> Optional.ofNullable(version(key, tables.resources().get(Keys.resource(key)))));
  }

  @Override
  public Uni<List<StoredResource>> read(List<ResourceKey> keys) {
    return readers.read(
        tables -> {
          List<StoredResource> found = new ArrayList<>(keys.size());
          for (ResourceKey key : keys) {
            StoredResource version = version(key, tables.resources().get(Keys.resource(key)));
            if (version != null) {
              found.add(version);
            }
          }
          return found;
        });
  }

  @Override
  public Uni<Optional<StoredResource>> read(ResourceKey key, long versionId) {
    return readers.read(
        tables -> {
          byte[] tableKey = Keys.resource(key);
          Row current = tables.resources().get(tableKey);
          boolean isCurrent = current != null && current.versionId() == versionId;
          Row row = isCurrent ? current : tables.history().get(Keys.version(tableKey, versionId));
          return Optional.ofNullable(version(key, row));
        });
  }

  @Override
  public Uni<List<StoredResource>> history(ResourceKey key) {
    return readers.read(
        tables -> {
          List<StoredResource> versions = new ArrayList<>();
          byte[] tableKey = Keys.resource(key);
          Row current = tables.resources().get(tableKey);
          if (current != null) {
            versions.add(version(key, current));
          }
          byte[] newest = Keys.version(tableKey, Long.MAX_VALUE);
          byte[] oldest = Keys.version(tableKey, 0);
          Cursor<byte[], Row> former = tables.history().cursor(newest, oldest, true);
          while (former.hasNext()) {
            former.next();
            versions.add(version(key, former.getValue()));
          }
          return versions;
        });
  }

  @Override
  public Uni<Page> search(String tenant, SearchQuery query) {
    return readers.search((tables, work) -> Search.page(tables, file, tenant, query, work));
  }

  @Override
  public Uni<Integer> count(String tenant, SearchQuery query, int atMost) {
    return readers.search(
        (tables, work) -> Search.count(tables, file, tenant, query, atMost, work));
  }

  @Override
  public Unchanged watch(String tenant, SearchQuery query) {
    return revisions.watch(tenant, query);
  }

  @Override
  public Unchanged watch(String tenant) {
    return revisions.watch(tenant);
  }

  @Override
  public Uni<Boolean> isEmpty(String tenant) {
    return readers.read(
        tables -> {
          byte[] prefix = Keys.tenant(tenant);
          return !Keys.startsWith(tables.resources().ceilingKey(prefix), prefix);
        });
  }

  @Override
  public Uni<WriteResult> write(String tenant, Resource resource, long expectedVersionId) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              Job job = Job.of(List.of(Change.of(tenant, resource)), expectedVersionId);
              writer.queue().offer(job);
              return job.results().thenApply(results -> results.get(0));
            });
  }

  @Override
  public BulkLoad bulkLoad(String tenant) {
    return new EmbeddedBulkLoad(tenant, writer.queue());
  }

  @Override
  public Uni<List<StoredResource>> list(String tenant, ResourceType type, String after, int count) {
    return readers.read(
        tables -> {
          byte[] prefix = Keys.type(tenant, type);
          byte[] first =
              after == null ? prefix : Keys.concat(prefix, Position.after(Position.id(after)));
          Cursor<byte[], Row> rows = tables.resources().cursor(first);
          List<StoredResource> found = new ArrayList<>();
          while (found.size() < count && rows.hasNext()) {
            byte[] key = rows.next();
            if (!Keys.startsWith(key, prefix)) {
              return found;
            }
            String id = Position.id(key, prefix.length);
            found.add(version(new ResourceKey(tenant, type, id), rows.getValue()));
          }
          return found;
        });
  }

  @Override
  public Uni<List<WriteResult>> restore(String tenant, List<StoredResource> versions) {
    return Uni.createFrom()
        .completionStage(
            () -> {
              List<Change> changes =
                  versions.stream().map(version -> Change.of(tenant, version)).toList();
              Job job = Job.of(changes, Job.ANY_VERSION);
              writer.queue().offer(job);
              return job.results();
            });
  }

  /**
   * An eighth of a small heap; asked for when a store is opened, since an image is built with
   * another.
   */
  private static int cacheMegabytes() {
    long eighth = (Runtime.getRuntime().maxMemory() >> 20) / 8;
    return (int) Math.max(1, Math.min(MOST_CACHE_MEGABYTES, eighth));
  }

  private StoredResource version(ResourceKey key, Row row) {
    return row == null ? null : EmbeddedResource.in(file, key, row);
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try (folder;
        file;
        writer;
        readers) {
      // Closed in the order opposite to this: what is waiting gets written before the file closes.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
