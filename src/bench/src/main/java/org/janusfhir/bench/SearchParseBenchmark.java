package org.janusfhir.bench;

import java.util.concurrent.TimeUnit;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.search.Search;
import org.janusfhir.server.search.SearchLimits;
import org.janusfhir.server.search.SearchParser;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.ServedType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the query of a request, as it was sent, to the canonical query. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SearchParseBenchmark {
  private static final String ID = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f";
  private static final String ROOT = Benched.BASE + "/open/any/" + Benched.TENANT;

  /** Path segment, each that is installed unless the command line says otherwise. */
  @Param({})
  public String version;

  private final SearchParser parser = new SearchParser(new SearchLimits(50, 100));
  private ServedVersion served;
  private ServedType observation;
  private ServedType patient;

  /** Finds the version. */
  @Setup
  public void prepare() {
    served = Benched.load().served(version);
    observation = served.type(ResourceType.OBSERVATION);
    patient = served.type(ResourceType.PATIENT);
  }

  /** The search that clients send most. */
  @Benchmark
  public Search ofAPatient() {
    return parse(observation, "patient=" + ID + "&_count=50");
  }

  /** Codes of two systems and an order. */
  @Benchmark
  public Search byCodeInOrder() {
    return parse(
        observation,
        "patient="
            + ID
            + "&code=http%3A%2F%2Floinc.org%7C8302-2,http%3A%2F%2Floinc.org%7C29463-7"
            + "&_sort=date&_count=20");
  }

  /** A name with letters that are percent-encoded. */
  @Benchmark
  public Search byName() {
    return parse(patient, "name=qui%C3%B1onez&gender=female");
  }

  private Search parse(ServedType type, String query) {
    return parser.parse(served, type, ROOT, QueryString.parse(query), false);
  }
}
