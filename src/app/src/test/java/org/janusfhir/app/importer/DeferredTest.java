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

/** What waits has a bound, whatever is imported. */
class DeferredTest {
  private static final Source SOURCE =
      new Source(Path.of("lines.ndjson"), null, Source.Kind.LINES, 0, true);

  private final Deferred deferred = new Deferred(accepted -> true, 2);
  private final List<String> replaced = new ArrayList<>();

  @Test
  void whatIsTooMuchIsTakenAtOnceAndReplacesWhatWaits() {
    // When
    ParsedBatch first = batch(0, "a", "b");
    ParsedBatch second = batch(1, "c", "b");

    // Then
    assertThat(ids(deferred.now(first))).isEmpty();
    assertThat(deferred.now(second)).isSameAs(second);
    assertThat(deferred.batches()).hasSize(1);
    assertThat(deferred.batches().get(SOURCE)).containsExactly(0);
    assertThat(ids(deferred.late(first, this::replaced))).containsExactly("a");
    assertThat(replaced).containsExactly("b");
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
    List<ParsedDocument> documents = Arrays.stream(ids).map(DeferredTest::document).toList();
    return new ParsedBatch(new Batch(SOURCE, index, 1, List.of(), 0), documents, List.of());
  }

  private static ParsedDocument document(String id) {
    Organization organization =
        new Organization(ResourceHead.of(id), null, null, null, null, null, null, null, null, null);
    return new ParsedDocument(
        List.of(new ParsedDocument.Accepted("", organization, null, List.of())),
        List.of("Organization?identifier=x"),
        Map.of());
  }
}
