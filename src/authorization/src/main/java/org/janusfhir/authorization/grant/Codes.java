package org.janusfhir.authorization.grant;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.store.OneTimeSecrets;
import org.janusfhir.authorization.store.OneTimeSecrets.Kind;

/** Authorization codes that have not been used yet. */
@ApplicationScoped
public class Codes {
  private final OneTimeSecrets secrets;

  /** Kept there. */
  @Inject
  public Codes(OneTimeSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * A grant that its client has not fetched.
   *
   * @param grant what was granted
   * @param tenant where
   * @param redirectUri as sent with the request; null if none was
   * @param challenge of PKCE, made with S256; null if none was sent
   */
  public record Pending(Grant grant, String tenant, String redirectUri, String challenge) {
    private JsonObject json() {
      return new JsonObject()
          .put("grant", grant.json())
          .put("tenant", tenant)
          .put("redirectUri", redirectUri)
          .put("challenge", challenge);
    }

    private static Pending of(JsonObject json) {
      return new Pending(
          Grant.of(json.getJsonObject("grant")),
          json.getString("tenant"),
          json.getString("redirectUri"),
          json.getString("challenge"));
    }
  }

  /** A code for a grant. */
  public String issue(Pending pending) {
    return secrets.issue(Kind.CODE, pending.json());
  }

  /** What a code stands for; empty if it is unknown, used or too old. */
  public Optional<Pending> get(String code) {
    return secrets.get(Kind.CODE, Secrets.digest(code)).map(Pending::of);
  }

  /** Forgets codes of a client that it has not used. */
  void forget(Predicate<Grant> ended) {
    secrets.forget(Kind.CODE, pending -> ended.test(Pending.of(pending).grant()));
  }

  /**
   * Uses a code up.
   *
   * @return whether it could still be used
   */
  public boolean use(String code) {
    return secrets.use(Kind.CODE, Secrets.digest(code));
  }
}
