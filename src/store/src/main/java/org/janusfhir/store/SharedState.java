package org.janusfhir.store;

import java.util.List;
import java.util.Optional;

/**
 * Small things beside the record that all processes of a store share: each a text with a kind and a
 * name. What a method did is durable and seen by all when it returns. Methods block.
 *
 * <p>Values, too, are without the character 0. The tenant is that to whom a thing belongs; empty
 * for what is of no tenant, or is known by a random name only.
 */
public interface SharedState {
  /** For what never ends. */
  long FOREVER = Long.MAX_VALUE;

  /**
   * A thing.
   *
   * @param name 1,000 bytes of UTF-8 at most, without the character 0
   * @param untilMillis since 1970-01-01T00:00Z: from then on it may be forgotten
   */
  record Entry(String name, String value, long untilMillis) {}

  /** That thing, even if it may be forgotten by now. */
  Optional<Entry> get(String tenant, String kind, String name);

  /** All of a kind and tenant. */
  List<Entry> all(String tenant, String kind);

  /** All of a kind, of all tenants. */
  List<Entry> all(String kind);

  /** Keeps a thing, in place of what has its name. */
  void put(String tenant, String kind, Entry entry);

  /**
   * Keeps a thing unless there is one with its name.
   *
   * @return whether it was kept; of several callers at once that is so for one
   */
  boolean add(String tenant, String kind, Entry entry);

  /**
   * Replaces a value, if it is still the one that is known.
   *
   * @return whether it was
   */
  boolean replace(String tenant, String kind, String name, String known, String value);

  /**
   * Removes a thing.
   *
   * @return what was removed; of several callers at once one gets it
   */
  Optional<Entry> remove(String tenant, String kind, String name);

  /** Removes what may be forgotten of a kind. */
  void forget(String kind, long nowMillis);
}
