package org.janusfhir.bench;

import java.util.concurrent.TimeUnit;
import org.janusfhir.model.examples.CanonicalExamples;
import org.janusfhir.wire.FhirVersion;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.NarrativeGenerator;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.ServedType;
import org.janusfhir.wire.read.MalformedDocumentException;
import org.janusfhir.wire.read.ParsedDocument;
import org.janusfhir.wire.read.ReferenceResolver;
import org.janusfhir.wire.read.ResourceParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads strictly what {@link CodecBenchmark} writes without a narrative. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParserBenchmark {
  /** <code>version/Type</code>, each of a version that reads unless the command line says else. */
  @Param({})
  public String document;

  /** Of the bytes. */
  @Param public Format format;

  private ResourceParser parser;
  private byte[] bytes;

  /** Writes the document, and sees that it is taken. */
  @Setup
  public void prepare() throws MalformedDocumentException {
    TypeName name = TypeName.parse(document);
    FhirVersion version = Benched.load().version(name.version());
    ServedType type = version.type(name.type());
    parser = version.parser().orElseThrow();
    bytes =
        new ResourceEncoder(version.dialect(), NarrativeGenerator.NONE)
            .encode(type, format, CanonicalExamples.of(type.type()), null, null);
    if (!(read().entries().get(0) instanceof ParsedDocument.Accepted)) {
      throw new IllegalStateException("The example of " + document + " is not taken");
    }
  }

  /** Into the canonical model. */
  @Benchmark
  public ParsedDocument read() throws MalformedDocumentException {
    return parser.parse(bytes, format, ReferenceResolver.NONE);
  }
}
