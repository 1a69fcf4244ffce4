package org.janusfhir.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.janusfhir.store.contract.StoreUnderTest.await;
import static org.janusfhir.store.contract.TestResources.patient;
import static org.janusfhir.store.contract.TestResources.quantity;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.janusfhir.model.Observation;
import org.janusfhir.model.Primitive;
import org.janusfhir.model.Reference;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.ValueType;
import org.janusfhir.postgres.Explained.Scan;
import org.janusfhir.postgres.ReadStatements.Read;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredVersion;
import org.janusfhir.store.contract.ObservationBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for by its key is found by its key, and nothing else is looked at. */
class PlansByKeyTest {
  private static final ResourceKey PATIENT = key(ResourceType.PATIENT, "q5");
  private static final ResourceKey OBSERVATION = key(ResourceType.OBSERVATION, "q7");
  private static final ResourceKey ORGANIZATION = key(ResourceType.ORGANIZATION, "q9");
  private static final int PAGE = 10;

  private static LargeRecord record;

  @BeforeAll
  static void open() {
    record = LargeRecord.open();
  }

  @AfterAll
  static void close() {
    record.close();
  }

  /** Each with the number of rows that there are to look at; fractions of one may be lost. */
  static Stream<Arguments> reads() {
    return Stream.of(
        arguments("a patient", ReadStatements.one(PATIENT), 1),
        arguments("of no patient", ReadStatements.one(ORGANIZATION), 1),
        arguments("of a patient, and its place", ReadStatements.one(OBSERVATION), 2),
        arguments("the versions of a patient", ReadStatements.history(PATIENT), 1),
        arguments("versions, each by its place", ReadStatements.history(OBSERVATION), 3),
        arguments("a version", ReadStatements.version(OBSERVATION, 1), 3),
        arguments("a version of no patient", ReadStatements.version(ORGANIZATION, 1), 1),
        arguments(
            "what is included",
            ReadStatements.many(List.of(PATIENT, OBSERVATION, ORGANIZATION)),
            4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reads")
  void readsLookAtWhatHasTheKey(String what, Read read, int rows) {
    Explained done = record.done(read.sql(), read.parameters());

    assertThat(done.scans()).as(what).isNotEmpty();
    assertThat(IndexUse.notLed(done)).as(what).isEmpty();
    assertThat(done.rows()).as(what).isLessThanOrEqualTo(rows);
  }

  /** Of what is of patients each row of the list has its place. */
  static Stream<Arguments> lists() {
    return Stream.of(
        arguments(ResourceType.PATIENT, PAGE),
        arguments(ResourceType.OBSERVATION, 2 * PAGE),
        arguments(ResourceType.ORGANIZATION, PAGE));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsBeginWhereThePageBeforeEnded(ResourceType type, int rows) {
    Read read = ReadStatements.list(LargeRecord.TENANT, type, "q3", PAGE);

    Explained done = record.done(read.sql(), read.parameters());

    assertThat(done.scans())
        .anySatisfy(scan -> assertThat(scan.condition()).containsPattern("\\b(home|id) > "));
    assertThat(done.rows()).as("%s", done).isEqualTo(rows);
  }

  @Test
  void writesLookAtWhatHasTheKey() {
    ResourceKey key = key(ResourceType.OBSERVATION, "written");

    List<Explained> asked =
        record.explained(
            store -> {
              await(store.write(LargeRecord.TENANT, observation("2015"), 0));
              await(store.write(LargeRecord.TENANT, observation("2016"), 1));
              await(
                  store.restore(
                      LargeRecord.TENANT,
                      List.of(new StoredVersion(key, 1, 1000, observation("2015")))));
              store
                  .bulkLoad(LargeRecord.TENANT)
                  .put(List.of(patient("written", "Lund"), observation("2017")));
            });

    assertThat(asked).allSatisfy(plan -> assertThat(IndexUse.notLed(plan)).isEmpty());
    assertThat(asked.stream().flatMap(plan -> plan.scans().stream()).map(Scan::table))
        .contains("place", "resource", "former", "moment", "phrase", "measure");
  }

  private static ResourceKey key(ResourceType type, String id) {
    return new ResourceKey(LargeRecord.TENANT, type, id);
  }

  /** Of one patient, made by another. */
  private static Observation observation(String effective) {
    return new ObservationBuilder("written")
        .subject(Reference.to(ResourceType.PATIENT, "q3"))
        .performer(Reference.to(ResourceType.PATIENT, "q4"))
        .code(null, "c")
        .value(quantity("1", "mg", null, "mg"))
        .effective(Primitive.of(ValueType.DATE_TIME, effective))
        .build();
  }
}
