package org.janusfhir.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Access;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.KeptPages;
import org.janusfhir.server.interaction.Read;
import org.janusfhir.server.interaction.SearchResults;
import org.janusfhir.server.interaction.SearchType;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.server.search.Pages;
import org.janusfhir.server.search.SearchLimits;
import org.janusfhir.server.search.SearchParser;
import org.janusfhir.server.version.EncodedResources;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.wire.Format;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whole answers without HTTP: store, encoded resources, and the Bundle around them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AnswerBenchmark {
  private static final long CACHE_BYTES = 64L << 20;
  private static final int INCLUDES = 1_000;

  /** Path segment, each that is installed unless the command line says otherwise. */
  @Param({})
  public String version;

  /** Of the answers. */
  @Param public Format format;

  private final HttpServerRequest http = StillRequest.of(MultiMap.caseInsensitiveMultiMap());
  private ServedVersion served;
  private Access access;
  private Interaction read;
  private Interaction search;
  private Interaction keptSearch;
  private Interaction coldSearch;

  /** Puts the interactions together as the application does. */
  @Setup
  public void prepare(SampleStore sample) {
    Benched benched = Benched.load();
    served = benched.served(version);
    access = new Access(sample.store(), Caller.EVERYBODY);
    EncodedResources encoded = new EncodedResources(CACHE_BYTES);
    read = new Read(encoded);
    keptSearch = search(benched, encoded, new KeptPages(CACHE_BYTES));
    search = search(benched, encoded, new KeptPages(0));
    coldSearch = search(benched, new EncodedResources(0), new KeptPages(0));
  }

  private static Interaction search(Benched benched, EncodedResources encoded, KeptPages kept) {
    Pages pages =
        new Pages(new SearchParser(new SearchLimits(50, 100)), new PageTokens(new byte[32]));
    return new SearchType(
        new SearchResults(INCLUDES), encoded, kept, pages, benched.roots(), InstantSource.system());
  }

  /** Any patient; all are encoded before long. */
  @Benchmark
  public Answer readPatient(SampleStore sample) {
    String name = served.type(ResourceType.PATIENT).name().text();
    return answer(read, List.of(name, sample.anyPatient()), "");
  }

  /** 50 Observations of any patient, whose page is kept before long. */
  @Benchmark
  public Answer searchObservationsKept(SampleStore sample) {
    return observations(keptSearch, sample);
  }

  /** The same without pages being kept; all are encoded before long. */
  @Benchmark
  public Answer searchObservations(SampleStore sample) {
    return observations(search, sample);
  }

  /** The same with nothing encoded. */
  @Benchmark
  public Answer searchObservationsCold(SampleStore sample) {
    return observations(coldSearch, sample);
  }

  private Answer observations(Interaction interaction, SampleStore sample) {
    String name = served.type(ResourceType.OBSERVATION).name().text();
    return answer(interaction, List.of(name), "patient=" + sample.anyPatient() + "&_count=50");
  }

  private Answer answer(Interaction interaction, List<String> segments, String query) {
    RequestPath path = new RequestPath(true, version, Benched.TENANT, segments);
    FhirRequest request =
        new FhirRequest(served, path, QueryString.parse(query), format, http, access);
    return interaction.answer(request).await().indefinitely();
  }
}
