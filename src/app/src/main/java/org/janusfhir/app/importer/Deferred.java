package org.janusfhir.app.importer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.janusfhir.model.Resource;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ParsedDocument.Accepted;

/**
 * The documents that wait until everything else is there, because they have references in search
 * form that find nothing yet, however many they are. A resource of one is not taken if a later
 * document has it too: that one has been taken meanwhile. Used by one thread.
 */
final class Deferred {
  /**
   * About 25 MB. What is beyond them waits all the same, but not knowing whether a later document
   * has it, too.
   */
  private static final int MOST_RESOURCES = 1_500_000;

  private final Predicate<Accepted> taken;
  private final Map<Source, Map<Integer, Late>> batches = new LinkedHashMap<>();

  /** Of each resource that waits. */
  private final LastDocuments last;

  private int documents;

  /**
   * What waits of a batch.
   *
   * @param first the number of the batch's first document, counted from the beginning of the run
   * @param documents those that wait, counted in the batch
   */
  private record Late(int first, BitSet documents) {}

  /** Waits for what is taken of resources. */
  Deferred(Predicate<Accepted> taken) {
    this(taken, MOST_RESOURCES);
  }

  /** The same, with at most so many resources of which the last document is known. */
  Deferred(Predicate<Accepted> taken, int most) {
    this.taken = taken;
    this.last = new LastDocuments(most);
  }

  /** What of a batch can be taken now; to be asked for each batch of the run, in their order. */
  ParsedBatch now(ParsedBatch parsed) {
    int first = documents;
    documents += parsed.documents().size();
    BitSet late = new BitSet();
    for (int i = 0; i < parsed.documents().size(); i++) {
      if (parsed.documents().get(i) != null && waits(parsed.documents().get(i), first + i)) {
        late.set(i);
      }
    }
    if (late.isEmpty()) {
      return parsed;
    }
    Batch batch = parsed.batch();
    batches
        .computeIfAbsent(batch.source(), source -> new TreeMap<>())
        .put(batch.index(), new Late(first, late));
    List<ParsedDocument> now = new ArrayList<>(parsed.documents());
    late.stream().forEach(i -> now.set(i, null));
    return new ParsedBatch(batch, now, parsed.failures());
  }

  private boolean waits(ParsedDocument document, int number) {
    boolean asked = !document.unresolved().isEmpty();
    if (!asked && last.isEmpty()) {
      return false;
    }
    boolean waits = false;
    for (ParsedDocument.Entry entry : document.entries()) {
      if (entry instanceof Accepted accepted && taken.test(accepted)) {
        if (asked) {
          waits = true;
          last.put(accepted.resource(), number);
        } else {
          last.replace(accepted.resource(), number);
        }
      }
    }
    return waits;
  }

  /** Whether something of a batch waits. */
  boolean has(Batch batch) {
    return batches.getOrDefault(batch.source(), Map.of()).containsKey(batch.index());
  }

  /** The numbers of the batches of which something waits, by source. */
  Map<Source, Set<Integer>> batches() {
    Map<Source, Set<Integer>> numbers = new LinkedHashMap<>();
    batches.forEach((source, late) -> numbers.put(source, late.keySet()));
    return numbers;
  }

  /**
   * What has waited of a batch and is taken.
   *
   * @param parsed the batch, read once more
   * @param replaced told of what is not taken because a later document had it
   */
  ParsedBatch late(ParsedBatch parsed, Consumer<Resource> replaced) {
    Late late = batches.get(parsed.batch().source()).get(parsed.batch().index());
    List<ParsedDocument> documents = new ArrayList<>(parsed.documents());
    for (int i = 0; i < documents.size(); i++) {
      ParsedDocument document = documents.get(i);
      if (document != null) {
        int number = late.first() + i;
        documents.set(i, late.documents().get(i) ? newest(document, number, replaced) : null);
      }
    }
    return new ParsedBatch(parsed.batch(), documents, List.of());
  }

  /** The document without what a later one has; null if nothing is left. */
  private ParsedDocument newest(ParsedDocument document, int number, Consumer<Resource> replaced) {
    List<ParsedDocument.Entry> entries = new ArrayList<>(document.entries().size());
    for (ParsedDocument.Entry entry : document.entries()) {
      if (entry instanceof Accepted accepted
          && taken.test(accepted)
          && last.get(accepted.resource(), number) > number) {
        replaced.accept(accepted.resource());
      } else {
        entries.add(entry);
      }
    }
    return entries.isEmpty()
        ? null
        : new ParsedDocument(entries, document.unresolved(), document.outside());
  }
}
