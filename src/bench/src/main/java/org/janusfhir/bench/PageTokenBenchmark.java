package org.janusfhir.bench;

import java.util.concurrent.TimeUnit;
import org.janusfhir.server.search.PageTokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The token of a link to the next page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PageTokenBenchmark {
  private static final String SCOPE = "open/any/bench/Observation";

  private final PageTokens tokens = new PageTokens(new byte[32]);
  private final PageTokens.Place place =
      new PageTokens.Place(
          "patient=5253f9e3-f894-f01b-77ce-9bcae7b8ea9f&_count=50",
          "1480000000000/0b0f1c1a-4a5e-4f0a-8a53-2f0c7a6f2e11");
  private final String token = tokens.write(SCOPE, place);

  /** Made for a link. */
  @Benchmark
  public String make() {
    return tokens.write(SCOPE, place);
  }

  /** Followed, its MAC checked. */
  @Benchmark
  public PageTokens.Place read() {
    return tokens.read(SCOPE, token);
  }
}
