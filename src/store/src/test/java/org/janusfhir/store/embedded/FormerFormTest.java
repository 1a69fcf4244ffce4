package org.janusfhir.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.TENANT;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.StoreUnderTest.find;
import static org.janusfhir.store.contract.StoreUnderTest.key;
import static org.janusfhir.store.contract.TestResources.identifier;
import static org.janusfhir.store.contract.TestResources.observation;
import static org.janusfhir.store.contract.TestResources.organization;
import static org.janusfhir.store.contract.TestResources.patient;
import static org.janusfhir.store.contract.TestResources.slot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.Criterion.StringMatch;
import org.janusfhir.store.Store;
import org.janusfhir.store.StoredResource;
import org.janusfhir.store.codec.CanonicalCodec;
import org.janusfhir.store.codec.Packing;
import org.janusfhir.store.codec.StoredForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of a Janus that wrote contents as packed JSON only. */
class FormerFormTest {
  /** Long enough to be packed in the present form too. */
  private static final String LONG_NAME = "Longname".repeat(500);

  @TempDir private Path folder;

  private Path file;

  /** What was written, and the former versions of the patients among it. */
  private final Map<String, Resource> current = new HashMap<>();

  private final Map<String, Resource> former = new HashMap<>();

  @BeforeEach
  void fillInTheFormerForm() {
    try (Store store = open()) {
      write(store, observation("o", "a", "2016-02-29T14:30:00+01:00"), 0);
      write(store, organization("w", "Ward \u0141", identifier("http://s", "1")), 0);
      write(store, slot("s", "2016-02-29", "Visit", "Room 1"), 0);
      for (String id : List.of("a", "b")) {
        Resource first = patient(id, "First" + id, LONG_NAME);
        write(store, first, 0);
        former.put(id, first);
        write(store, patient(id, "Second" + id, LONG_NAME), 1);
      }
    }
    file = folder.resolve("record.mv");
    inFile(
        tables -> {
          rewrite(tables, tables.resources());
          rewrite(tables, tables.history());
          tables.index().clear();
        });
    try (MVStore store = StoreFile.openStore(file, 1)) {
      About.of(store).setIndexIncomplete(); // as the index of another revision is built anew too
      store.commit();
    }
  }

  @Test
  void readsTheSame() {
    for (int opened = 0; opened < 2; opened++) { // the second time nothing is left to convert
      // When
      try (Store store = open()) {

        // Then
        current.forEach(
            (name, resource) -> {
              StoredResource read =
                  await(store.read(key(resource.resourceType(), resource.head().id())))
                      .orElseThrow();
              assertThat(read.resource()).as(name).isEqualTo(resource);
            });
        former.forEach(
            (id, resource) ->
                assertThat(
                        await(store.read(key(ResourceType.PATIENT, id), 1))
                            .orElseThrow()
                            .resource())
                    .isEqualTo(resource));
        assertThat(find(store, ResourceType.PATIENT, family("Seconda"))).containsExactly("a");
        assertThat(find(store, ResourceType.PATIENT, family("Firsta"))).isEmpty();
      }
    }
  }

  @Test
  void bringsCurrentContentsIntoThePresentFormAndLeavesFormerOnes() {
    // When
    open().close();

    // Then
    inFile(
        tables -> {
          assertThat(tables.resources().entrySet()).hasSize(current.size());
          for (Row row : tables.resources().values()) {
            assertThat(row.format()).isEqualTo(StoredForm.FORMAT);
            assertThat(tables.content(row))
                .isEqualTo(StoredForm.pack(StoredForm.encode(tables.decode(row))));
          }
          assertThat(tables.history().values())
              .hasSize(former.size())
              .allMatch(row -> row.format() == CanonicalCodec.FORMAT);
        });
  }

  @Test
  void goesOnFromThere() {
    // Given
    try (Store store = open()) {

      // When
      Resource third = patient("a", "Thirda");
      write(store, third, 2);

      // Then
      List<StoredResource> history = await(store.history(key(ResourceType.PATIENT, "a")));
      assertThat(history).extracting(StoredResource::versionId).containsExactly(3L, 2L, 1L);
      assertThat(history.get(0).resource()).isEqualTo(third);
      assertThat(history.get(1).resource()).isEqualTo(patient("a", "Seconda", LONG_NAME));
      assertThat(history.get(2).resource()).isEqualTo(former.get("a"));
    }
  }

  private void write(Store store, Resource resource, long version) {
    await(store.write(TENANT, resource, version));
    current.put(resource.resourceType() + "/" + resource.head().id(), resource);
  }

  private static void rewrite(Tables tables, MVMap<byte[], Row> rows) {
    for (Map.Entry<byte[], Row> entry : rows.entrySet()) {
      Row row = entry.getValue();
      byte[] content = Packing.pack(CanonicalCodec.encode(tables.decode(row)));
      tables.contents().put(row.content(), content);
      rows.put(
          entry.getKey(),
          new Row(
              CanonicalCodec.FORMAT,
              row.versionId(),
              row.lastUpdatedMillis(),
              row.newestFirst(),
              row.content()));
    }
  }

  private void inFile(Consumer<Tables> work) {
    try (MVStore store = StoreFile.openStore(file, 1)) {
      work.accept(Tables.open(store));
      store.commit();
    }
  }

  private static Criterion family(String name) {
    return new Criterion.Strings("family", StringMatch.STARTS_WITH, List.of(name));
  }

  private EmbeddedStore open() {
    return EmbeddedStore.open(folder, Clock.systemUTC());
  }
}
