package org.janusfhir.bench;

import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Resource;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.narrative.GeneratedNarratives;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the richest example of a type, with and without a generated narrative. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
  private static final long MILLIS = 1_480_000_000_000L;

  /** <code>version/Type</code>, each that is installed unless the command line says otherwise. */
  @Param({})
  public String resource;

  /** Of the bytes. */
  @Param public Format format;

  private ServedType type;
  private Resource example;
  private ResourceEncoder encoder;
  private ResourceEncoder bare;

  /** Finds the example. */
  @Setup
  public void prepare() {
    TypeName name = TypeName.parse(resource);
    FhirVersion version = Benched.load().version(name.version());
    type = version.type(name.type());
    example = CanonicalExamples.of(type.type());
    encoder = new ResourceEncoder(version.dialect(), new GeneratedNarratives());
    bare = new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE);
  }

  /** As it is answered. */
  @Benchmark
  public byte[] write() {
    return encoder.encode(type, format, example, 1, MILLIS);
  }

  /** Elements only. */
  @Benchmark
  public byte[] writeWithoutNarrative() {
    return bare.encode(type, format, example, 1, MILLIS);
  }
}
