package org.janusfhir.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.store.codec.StoredForm;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.Subset;
import org.janusfhir.wire.narrative.GeneratedNarratives;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Decodes and encodes the Observations of a real record, one after the other: most have few of the
 * elements that the examples of {@link CodecBenchmark} have. Figures are for one of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ObservationBenchmark {
  private static final int COUNT = 500;
  private static final long MILLIS = 1_480_000_000_000L;

  /** Path segment, each that is installed unless the command line says otherwise. */
  @Param({})
  public String version;

  /** Of the bytes. */
  @Param public Format format;

  private ServedType type;
  private List<Resource> records;
  private List<byte[]> contents;
  private ResourceEncoder encoder;
  private ResourceEncoder bare;

  /** Takes them from the sample. */
  @Setup
  public void prepare() {
    Benched benched = Benched.load();
    FhirVersion served = benched.version(version);
    type = served.type(ResourceType.OBSERVATION);
    contents =
        SampleRecord.read(benched.all()).observations(COUNT).stream()
            .map(StoredForm::encode)
            .map(StoredForm::pack)
            .toList();
    records =
        contents.stream().map(content -> StoredForm.decode(StoredForm.FORMAT, content)).toList();
    encoder = new ResourceEncoder(served.dialect(), new GeneratedNarratives());
    bare = new ResourceEncoder(served.dialect(), NarrativeGenerator.NONE);
  }

  /** From the store's bytes. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public void decode(Blackhole hole) {
    for (int i = 0; i < COUNT; i++) {
      hole.consume(StoredForm.decode(StoredForm.FORMAT, contents.get(i)));
    }
  }

  /** As they are answered. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public void encode(Blackhole hole) {
    encode(encoder, hole);
  }

  /** Elements only. */
  @Benchmark
  @OperationsPerInvocation(COUNT)
  public void encodeWithoutNarrative(Blackhole hole) {
    encode(bare, hole);
  }

  private void encode(ResourceEncoder with, Blackhole hole) {
    for (int i = 0; i < COUNT; i++) {
      hole.consume(with.encoding(type, format, records.get(i), 1, MILLIS, Subset.Part.ALL).bytes());
    }
  }
}
