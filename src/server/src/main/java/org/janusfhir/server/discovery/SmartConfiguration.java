package org.janusfhir.server.discovery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.janusfhir.server.access.AuthorizationDirectory;
import org.janusfhir.server.access.ClientRules;
import org.janusfhir.server.access.SmartEndpoints;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.Body;
import org.janusfhir.server.http.FhirRequest;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ServiceRoot;
import org.janusfhir.server.interaction.Interaction;
import org.janusfhir.server.problem.Problem;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.version.ServedVersion;

/**
 * Where and how clients of a secured root are authorized, for every version alike. Always JSON.
 * What is not known is left out, even what the standard requires: a client that is told something
 * wrong fails in a way that nobody understands.
 *
 * @see <a href="https://hl7.org/fhir/smart-app-launch/conformance.html">Conformance</a>
 */
public final class SmartConfiguration implements Interaction {
  private static final int OK = 200;
  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");

  private final AuthorizationDirectory directory;
  private final ServiceRoot roots;

  /** Tells what the directory knows. */
  public SmartConfiguration(AuthorizationDirectory directory, ServiceRoot roots) {
    this.directory = directory;
    this.roots = roots;
  }

  @Override
  public String name() {
    return "smart-configuration";
  }

  @Override
  public boolean negotiates(ServedVersion version, RequestPath path) {
    return true;
  }

  @Override
  public Uni<Answer> answer(FhirRequest request) {
    if (request.path().open()) {
      throw RefusedException.of(
          Problem.NOT_FOUND, "This root is open: no authorization is needed for it.");
    }
    SmartEndpoints endpoints = directory.of(request.tenant(), roots.base(request.http()));
    if (endpoints == null) {
      throw RefusedException.of(
          Problem.NOT_FOUND, "It is not known here where clients of this tenant are authorized.");
    }
    byte[] document = document(endpoints).toBuffer().getBytes();
    return Uni.createFrom().item(new Answer(OK, JSON, Body.of(document), List.of()));
  }

  private static JsonObject document(SmartEndpoints endpoints) {
    ClientRules rules = endpoints.rules();
    JsonObject document =
        new JsonObject()
            .put("issuer", endpoints.issuer())
            .put("authorization_endpoint", endpoints.authorize())
            .put("token_endpoint", endpoints.token())
            .put("introspection_endpoint", endpoints.introspect())
            .put("revocation_endpoint", endpoints.revoke())
            .put("registration_endpoint", endpoints.register())
            .put("management_endpoint", endpoints.manage())
            .put("jwks_uri", endpoints.jwks())
            .put("token_endpoint_auth_methods_supported", known(rules.authentications()))
            .put("token_endpoint_auth_signing_alg_values_supported", known(rules.signatures()))
            .put("grant_types_supported", known(rules.grants()))
            .put("response_types_supported", known(rules.responses()))
            .put("code_challenge_methods_supported", known(rules.challenges()))
            .put("scopes_supported", known(endpoints.scopes()))
            .put("capabilities", new JsonArray(endpoints.capabilities()));
    List.copyOf(document.fieldNames()).stream()
        .filter(name -> document.getValue(name) == null)
        .forEach(document::remove);
    return document;
  }

  /** An empty list would say that there is none of it. */
  private static JsonArray known(List<String> values) {
    return values.isEmpty() ? null : new JsonArray(values);
  }
}
