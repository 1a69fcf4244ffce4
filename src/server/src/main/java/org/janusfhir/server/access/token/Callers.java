package org.janusfhir.server.access.token;

import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.access.Permissions;
import org.janusfhir.server.access.Persona;
import org.janusfhir.server.access.Scope;
import org.janusfhir.server.version.ServedVersion;
import org.janusfhir.server.version.ServedVersions;
import org.janusfhir.store.Store;
import org.janusfhir.wire.ServedType;

/** Who is asking with a good token. */
public final class Callers {
  /** What a scope means the same with and without. */
  private static final String SCOPES_PREFIX = "http://smarthealthit.org/FHIR/scopes/";

  private final ServedVersions versions;
  private final ProxyPatients proxies;

  /**
   * Callers by the names of those versions.
   *
   * @param store that says for whom somebody acts
   */
  public Callers(ServedVersions versions, Store store, InstantSource clock) {
    this.versions = versions;
    this.proxies = new ProxyPatients(store, clock);
  }

  /** The caller that a token speaks of; fails only if the store does. */
  Uni<Caller> of(String tenant, String base, VerifiedToken token) {
    UserReference user =
        UserReference.of(token.fhirUser(), base, TenantRoots.of(tenant, base, versions));
    List<String> scopes = scopes(token.scope());
    Persona persona = user == null ? withoutUser(token, scopes) : user.persona();
    if (persona == Persona.PROXY) {
      return proxies
          .of(tenant, user)
          .map(patients -> caller(token, user, persona, scopes, patients));
    }
    Set<String> own = persona == Persona.PATIENT && user != null ? Set.of(user.id()) : Set.of();
    return Uni.createFrom().item(caller(token, user, persona, scopes, own));
  }

  private Caller caller(
      VerifiedToken token,
      UserReference user,
      Persona persona,
      List<String> scopes,
      Set<String> patients) {
    return new Caller(
        persona,
        token.subject() == null ? token.client() : token.subject(),
        token.client(),
        user == null ? null : user.toString(),
        token.patient(),
        token.scope(),
        Permissions.of(scopes, persona, patients, token.patient(), this::types));
  }

  /**
   * A program without a user, unless something in the token says that there is one: then it is
   * somebody whose own record is not known, to whom only a patient in context gives anything.
   */
  private static Persona withoutUser(VerifiedToken token, List<String> scopes) {
    boolean system = token.fhirUser() == null && token.patient() == null;
    return system && has(Scope.Context.SYSTEM, scopes) && !has(Scope.Context.USER, scopes)
        ? Persona.SYSTEM
        : Persona.PATIENT;
  }

  private static boolean has(Scope.Context context, List<String> scopes) {
    return scopes.stream()
        .map(Scope::parse)
        .anyMatch(scope -> scope != null && scope.context() == context);
  }

  private static List<String> scopes(String list) {
    List<String> scopes = new ArrayList<>();
    for (String scope : Permissions.scopes(list)) {
      scopes.add(scope.startsWith(SCOPES_PREFIX) ? scope.substring(SCOPES_PREFIX.length()) : scope);
    }
    return scopes;
  }

  /** A name may mean another type in another version: then it grants both. */
  private Set<ResourceType> types(String name) {
    Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
    for (ServedVersion version : versions.installed()) {
      ServedType type = version.type(name);
      if (type != null) {
        types.add(type.type());
      }
    }
    return types;
  }
}
