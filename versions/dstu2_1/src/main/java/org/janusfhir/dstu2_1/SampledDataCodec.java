package org.janusfhir.dstu2_1;

import org.janusfhir.model.SampledData;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.PositiveInt;
import org.janusfhir.wire.Writer;
import org.janusfhir.wire.read.SourceElement;

/** Writes and reads SampledData in DSTU2.1's shape, elements in the order of the specification. */
final class SampledDataCodec {
  private static final Name DATA = Name.of("data");
  private static final Name DIMENSIONS = Name.of("dimensions");
  private static final Name FACTOR = Name.of("factor");
  private static final Name LOWER_LIMIT = Name.of("lowerLimit");
  private static final Name ORIGIN = Name.of("origin");
  private static final Name PERIOD = Name.of("period");
  private static final Name UPPER_LIMIT = Name.of("upperLimit");

  private SampledDataCodec() {}

  /** The content of a SampledData. */
  static void write(SampledData sampledData, Writer out) {
    out.element(ORIGIN, sampledData.origin(), Datatypes::quantity);
    out.decimal(PERIOD, sampledData.period());
    out.decimal(FACTOR, sampledData.factor());
    out.decimal(LOWER_LIMIT, sampledData.lowerLimit());
    out.decimal(UPPER_LIMIT, sampledData.upperLimit());
    out.integer(DIMENSIONS, PositiveInt.of(sampledData.dimensions()));
    out.string(DATA, sampledData.data());
  }

  /** Reads a SampledData. */
  static SampledData read(SourceElement in) {
    return new SampledData(
        in.element(ORIGIN, DatatypeReader::quantity),
        in.decimal(PERIOD),
        in.decimal(FACTOR),
        in.decimal(LOWER_LIMIT),
        in.decimal(UPPER_LIMIT),
        in.integer(DIMENSIONS),
        in.string(DATA),
        in.extras());
  }
}
