package org.janusfhir.authorization.endpoint;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.Secrets;
import org.janusfhir.authorization.TenantAddress;
import org.janusfhir.authorization.client.Client;
import org.janusfhir.authorization.grant.Codes;
import org.janusfhir.authorization.grant.Codes.Pending;
import org.janusfhir.authorization.grant.Grant;
import org.janusfhir.authorization.grant.Grants;
import org.janusfhir.authorization.lockout.Lockout;

/**
 * Exchanges a code once, for the client that it was given to. Nobody else can use it up: what is
 * wrong in the request leaves the code as it was.
 */
@ApplicationScoped
public class CodeExchange {
  private final Codes codes;
  private final Grants grants;
  private final Lockout lockout;

  /** Of those codes. */
  @Inject
  public CodeExchange(Codes codes, Grants grants, Lockout lockout) {
    this.codes = codes;
    this.grants = grants;
    this.lockout = lockout;
  }

  /**
   * What a code stands for.
   *
   * @throws FailedException if the client does not get it; if it has used the code before, all it
   *     got for it ends
   */
  Grant exchange(
      AuthorizationCodeGrant sent, Client client, TenantAddress address, HttpServerRequest http) {
    // Neither may one user of an app lock out the others, nor who sends its server wrong codes.
    if (client.confidential()) {
      return exchange(sent, client, address);
    }
    String subject = "code " + Secrets.digest(sent.getAuthorizationCode().getValue());
    lockout.check(subject, http);
    try {
      Grant grant = exchange(sent, client, address);
      lockout.right(subject, http);
      return grant;
    } catch (FailedException e) {
      lockout.wrong(subject, http);
      throw e;
    }
  }

  private Grant exchange(AuthorizationCodeGrant sent, Client client, TenantAddress address) {
    String code = sent.getAuthorizationCode().getValue();
    Pending pending = codes.get(code).orElse(null);
    if (pending == null) {
      grants.codeReplayed(code, client.id());
      throw new FailedException(Failure.INVALID_CODE);
    }
    check(pending, sent, client, address);
    // First written down, so that whoever comes second finds what it was used for.
    grants.codeUsed(code, pending.grant());
    if (!codes.use(code)) {
      grants.codeReplayed(code, client.id());
      throw new FailedException(Failure.INVALID_CODE);
    }
    return pending.grant();
  }

  private static void check(
      Pending pending, AuthorizationCodeGrant sent, Client client, TenantAddress address) {
    if (!pending.tenant().equals(address.tenant())) {
      throw new FailedException(Failure.CODE_OF_OTHER_TENANT);
    }
    if (!pending.grant().client().equals(client.id())) {
      throw new FailedException(Failure.CODE_OF_OTHER_CLIENT);
    }
    String redirectUri =
        sent.getRedirectionURI() == null ? null : sent.getRedirectionURI().toString();
    if (!Objects.equals(pending.redirectUri(), redirectUri)) {
      throw new FailedException(Failure.TOKEN_REDIRECT_URI);
    }
    if (!fits(pending.challenge(), sent.getCodeVerifier())) {
      throw new FailedException(Failure.INVALID_VERIFIER);
    }
  }

  private static boolean fits(String challenge, CodeVerifier verifier) {
    if (challenge == null || verifier == null) {
      return challenge == null && verifier == null;
    }
    CodeChallenge computed = CodeChallenge.compute(CodeChallengeMethod.S256, verifier);
    return Secrets.equal(challenge, computed.getValue());
  }
}
