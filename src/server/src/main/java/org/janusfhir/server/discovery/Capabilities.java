package org.janusfhir.server.discovery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.janusfhir.server.access.AuthorizationDirectory;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.definition.OperationTable;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.interaction.Release;
import org.janusfhir.server.search.KnownParameters;
import org.janusfhir.wire.ConformanceFacts;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.RootSecurity;

/**
 * The conformance statement of a root.
 *
 * @see <a href="https://hl7.org/fhir/R4/http.html#capabilities">capabilities</a>
 */
public final class Capabilities implements Interaction {
  /** Roots differ by what clients call the host, so that there can be many: bounded. */
  private static final int MOST_STATEMENTS = 64;

  private final ServiceRoot roots;
  private final AuthorizationDirectory directory;
  private final Release release;
  private final Cache<Key, byte[]> statements =
      Caffeine.newBuilder().maximumSize(MOST_STATEMENTS).executor(Runnable::run).build();

  private record Key(String root, Format format, SmartEndpoints endpoints) {}

  /** States what <code>release</code> can do. */
  public Capabilities(ServiceRoot roots, AuthorizationDirectory directory, Release release) {
    this.roots = roots;
    this.directory = directory;
    this.release = release;
  }

  @Override
  public String name() {
    return "capabilities";
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    KnownParameters.check(request, Set.of());
    SmartEndpoints endpoints =
        request.path().open() ? null : directory.of(request.tenant(), roots.base(request.http()));
    Key key = new Key(roots.of(request.path(), request.http()), request.format(), endpoints);
    byte[] statement = statements.get(key, k -> write(k, request));
    return Uni.createFrom().item(Answer.ok(request.format(), Body.of(statement)));
  }

  private byte[] write(Key key, FhirRequest request) {
    ConformanceFacts facts =
        new ConformanceFacts(
            key.root(),
            release.version(),
            release.dateMillis(),
            request.path().open() ? RootSecurity.OPEN : OauthUris.security(key.endpoints()),
            OperationTable.all());
    return request.version().conformance(facts, key.format());
  }
}
