package org.janusfhir.store.embedded;

import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.ResourceKey;

/** A resource that may be found. What is asked about it is looked up once, the cheapest first. */
final class Candidate {
  private final Scope scope;
  private final byte[] position;
  private byte[] factBytes;
  private Row row;
  private Facts facts;
  private EmbeddedResource stored;

  /** With its {@link Facts}, or null if they are to be looked up. */
  Candidate(Scope scope, byte[] position, byte[] factBytes) {
    this.scope = scope;
    this.position = position;
    this.factBytes = factBytes;
  }

  /** With its row in the table of resources. */
  Candidate(Scope scope, Row row, String id) {
    this(scope, Position.of(row.newestFirst(), id), null);
    this.row = row;
  }

  byte[] position() {
    return position;
  }

  ResourceType type() {
    return scope.type();
  }

  String id() {
    return Position.id(position);
  }

  /** Whether {@link #facts} are at hand. */
  boolean hasFacts() {
    return factBytes != null;
  }

  Facts facts() {
    if (facts == null) {
      if (factBytes == null) {
        factBytes = scope.facts(position);
      }
      facts = new Facts(factBytes);
    }
    return facts;
  }

  long lastUpdatedMillis() {
    return row().lastUpdatedMillis();
  }

  /** Not yet decoded. */
  EmbeddedResource stored() {
    if (stored == null) {
      ResourceKey key = new ResourceKey(scope.tenant(), scope.type(), id());
      stored = EmbeddedResource.in(scope.contents(), key, row());
    }
    return stored;
  }

  private Row row() {
    if (row == null) {
      row = facts().row(Position.newestFirst(position));
    }
    return row;
  }

  /** Decoded. */
  Resource resource() {
    EmbeddedResource of = stored();
    if (!of.decoded()) {
      scope.work().spend(Work.DECODE);
    }
    return of.resource();
  }
}
