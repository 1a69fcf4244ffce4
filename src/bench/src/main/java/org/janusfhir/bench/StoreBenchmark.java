package org.janusfhir.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.Resource;
import org.janusfhir.model.ResourceType;
import org.janusfhir.model.search.Criterion;
import org.janusfhir.model.search.SearchQuery;
import org.janusfhir.model.search.SortOrder;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.search.Search;
import org.janusfhir.server.search.SearchLimits;
import org.janusfhir.server.search.SearchParser;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.store.Page;
import org.janusfhir.store.ResourceKey;
import org.janusfhir.store.StoredResource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The embedded store: any patient, and the first 50 Observations of any. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StoreBenchmark {
  private static final int COUNT = 50;

  private SortOrder order;

  /** Takes the order in which the newest version answers. */
  @Setup
  public void prepare() {
    ServedVersion newest = Benched.load().served().fallback();
    Search search =
        new SearchParser(new SearchLimits(COUNT, COUNT))
            .parse(
                newest,
                newest.type(ResourceType.OBSERVATION),
                Benched.BASE,
                QueryString.parse("patient=any"),
                false);
    order = search.order();
  }

  /** Found, but not decoded. */
  @Benchmark
  public StoredResource read(SampleStore sample) {
    return found(sample);
  }

  /** Found and decoded. */
  @Benchmark
  public Resource readAndDecode(SampleStore sample) {
    return found(sample).resource();
  }

  /** A page, not decoded. */
  @Benchmark
  public Page search(SampleStore sample) {
    return page(sample);
  }

  /** A page, decoded. */
  @Benchmark
  public void searchAndDecode(SampleStore sample, Blackhole hole) {
    for (StoredResource resource : page(sample).resources()) {
      hole.consume(resource.resource());
    }
  }

  private static StoredResource found(SampleStore sample) {
    return sample
        .store()
        .read(new ResourceKey(Benched.TENANT, ResourceType.PATIENT, sample.anyPatient()))
        .await()
        .indefinitely()
        .orElseThrow();
  }

  private Page page(SampleStore sample) {
    Criterion ofPatient =
        new Criterion.References(
            "patient", List.of(new Criterion.Target(ResourceType.PATIENT, sample.anyPatient())));
    SearchQuery query =
        new SearchQuery(ResourceType.OBSERVATION, List.of(ofPatient), order, COUNT, null);
    return sample.store().search(Benched.TENANT, query).await().indefinitely();
  }
}
