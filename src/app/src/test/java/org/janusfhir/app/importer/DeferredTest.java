package org.janusfhir.app.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.janusfhir.model.Organization;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceHead;
import org.janusfhir.wire.read.ParsedDocument;
import org.junit.jupiter.api.Test;

/** What waits for its targets is taken in the end, however much it is. */
class DeferredTest {
  private static final Source SOURCE =
      new Source(Path.of("lines.ndjson"), null, Source.Kind.LINES, 0, true);

  private final Deferred deferred = new Deferred(accepted -> true, 2);
  private final List<String> replaced = new ArrayList<>();

  @Test
  void moreThanCanBeKnownWaitsAllTheSame() {
    // Given
    ParsedBatch first = batch(0, "a", "b", "c");
    ParsedBatch second = batch(1, "d", "e");

    // When
    ParsedBatch firstNow = deferred.now(first);
    ParsedBatch secondNow = deferred.now(second);

    // Then
    assertThat(ids(firstNow)).isEmpty();
    assertThat(ids(secondNow)).isEmpty();
    assertThat(deferred.batches()).containsOnlyKeys(SOURCE);
    assertThat(deferred.batches().get(SOURCE)).containsExactly(0, 1);
    assertThat(ids(deferred.late(first, this::replaced))).containsExactly("a", "b", "c");
    assertThat(ids(deferred.late(second, this::replaced))).containsExactly("d", "e");
    assertThat(replaced).isEmpty();
  }

  @Test
  void whatCameLaterReplacesWhatIsKnownToWait() {
    // Given
    ParsedBatch first = batch(0, "a", "b", "c");
    ParsedBatch second = batch(1, "d", "b");
    ParsedBatch third = found(2, "a", "c");

    // When
    deferred.now(first);
    deferred.now(second);
    ParsedBatch thirdNow = deferred.now(third);

    // Then: there is no room to know of c
    assertThat(thirdNow).isSameAs(third);
    assertThat(ids(deferred.late(first, this::replaced))).containsExactly("c");
    assertThat(ids(deferred.late(second, this::replaced))).containsExactly("d", "b");
    assertThat(replaced).containsExactly("a", "b");
  }

  private void replaced(Resource resource) {
    replaced.add(resource.head().id());
  }

  private static List<String> ids(ParsedBatch batch) {
    return batch.documents().stream()
        .filter(Objects::nonNull)
        .flatMap(document -> document.entries().stream())
        .map(entry -> ((ParsedDocument.Accepted) entry).resource().head().id())
        .toList();
  }

  /** Documents of one resource each, of which a reference finds nothing. */
  private static ParsedBatch batch(int index, String... ids) {
    return batch(index, List.of("Organization?identifier=x"), ids);
  }

  /** The same, without such a reference. */
  private static ParsedBatch found(int index, String... ids) {
    return batch(index, List.of(), ids);
  }

  private static ParsedBatch batch(int index, List<String> unresolved, String... ids) {
    List<ParsedDocument> documents =
        Arrays.stream(ids).map(id -> document(id, unresolved)).toList();
    return new ParsedBatch(new Batch(SOURCE, index, 1, List.of(), 0), documents, List.of());
  }

  private static ParsedDocument document(String id, List<String> unresolved) {
    Organization organization =
        new Organization(ResourceHead.of(id), null, null, null, null, null, null, null, null, null);
    return new ParsedDocument(
        List.of(new ParsedDocument.Accepted("", organization, null, List.of())),
        unresolved,
        Map.of());
  }
}
