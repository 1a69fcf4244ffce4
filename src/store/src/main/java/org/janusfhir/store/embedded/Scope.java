package org.janusfhir.store.embedded;

import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoreException;

/**
 * Where a search looks: the resources of one type of one tenant, in one snapshot.
 *
 * @param prefix what the keys of these resources begin with
 * @param contents of the resources that are found
 * @param work what may still be done
 */
record Scope(
    Tables tables, Contents contents, String tenant, ResourceType type, byte[] prefix, Work work) {
  static Scope of(Tables tables, Contents contents, String tenant, ResourceType type, Work work) {
    return new Scope(tables, contents, tenant, type, Keys.type(tenant, type), work);
  }

  /** The same, but of another type. */
  Scope of(ResourceType other) {
    return of(tables, contents, tenant, other, work);
  }

  /** What the index keys of a parameter begin with. */
  byte[] parameter(String name) {
    return Keys.parameter(prefix, name);
  }

  /** The positions at the end of the index keys that begin so. */
  Matches matches(byte[] indexPrefix) {
    return new TableMatches(tables.index(), indexPrefix, work);
  }

  /** How many index keys begin with this, which ends with {@link Keys#END}. */
  long size(byte[] indexPrefix) {
    return keysBefore(Keys.after(indexPrefix)) - keysBefore(indexPrefix);
  }

  /** All resources of the type. */
  Matches all() {
    return matches(IndexEntries.all(prefix));
  }

  /** The current row of a resource; null if there is none. */
  Row row(String id) {
    work.spend(Work.PROBE);
    return tables.resources().get(Keys.concat(prefix, Position.id(id)));
  }

  /** The resource of that id; null if there is none. */
  Candidate candidate(String id) {
    Row row = ResourceKey.isId(id) ? row(id) : null;
    return row == null ? null : new Candidate(this, row, id);
  }

  /** The facts of the resource at that position. */
  byte[] facts(byte[] position) {
    work.spend(Work.PROBE);
    byte[] facts = tables.index().get(Keys.concat(IndexEntries.all(prefix), position));
    if (facts == null) {
      throw new StoreException("The index lacks a resource: restore the store from a backup", null);
    }
    return facts;
  }

  private long keysBefore(byte[] key) {
    work.spend(Work.PROBE);
    long index = tables.index().getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }
}
