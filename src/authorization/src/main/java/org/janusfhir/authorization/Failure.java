package org.janusfhir.authorization;

/**
 * Everything that can go wrong: one table of what clients, browsers and people are told. Names of
 * errors are those of RFC 6749, 6750, 7009 and 7591; the names in URNs are those of the documented
 * service, so that an app finds its error there.
 */
public enum Failure {
  INVALID_REQUEST(
      "oauth2:grant:invalid-request", "invalid_request", 400, "The request is not well formed."),
  UNKNOWN_CLIENT(
      "oauth2:grant:unknown-client",
      "unauthorized_client",
      400,
      "No app is registered here under the client id that was sent."),
  INVALID_REDIRECT_URI(
      "oauth2:grant:invalid-redirect-uri",
      "invalid_request",
      400,
      "The app asked to be answered at an address (redirect_uri) that it has not registered."),
  REDIRECT_URI_TRAILING_SLASH(
      "oauth2:grant:invalid-redirect-uri-trailing-slash",
      "invalid_request",
      400,
      "The app asked to be answered at an address (redirect_uri) that differs from the registered"
          + " one by a slash at its end."),
  REDIRECT_URI_NOT_ABSOLUTE(
      "oauth2:grant:redirect-uri-not-absolute",
      "invalid_request",
      400,
      "The address that the app asked to be answered at (redirect_uri) is not absolute."),
  REDIRECT_URI_NOT_REGISTERED(
      "oauth2:grant:redirect-uri-not-registered",
      "invalid_request",
      400,
      "The app has registered no address to be answered at (redirect_uri)."),
  UNKNOWN_TENANT(
      "oauth2:grant:unknown-tenant",
      "invalid_request",
      404,
      "There is no tenant at this address whose users sign in here."),
  NOT_FOUND("oauth2:grant:invalid-request", "invalid_request", 404, "There is nothing here."),
  UNAUTHORIZED_CLIENT(
      "oauth2:grant:unauthorized-client-for-tenant",
      "unauthorized_client",
      400,
      "The app is not registered for this way to be authorized."),
  SERVER_ERROR(
      "oauth2:grant:server-error",
      "server_error",
      500,
      "The authorization server failed. Try again; if it goes on, tell its operator."),
  UNRECORDED(
      "oauth2:grant:server-error",
      "temporarily_unavailable",
      503,
      "The record cannot be accessed at the moment. Try again later."),
  UNSUPPORTED_RESPONSE_TYPE(
      "oauth2:grant:unsupported-response-type",
      "unsupported_response_type",
      400,
      "The only response_type is code."),
  CSRF(
      "oauth2:grant:csrf-security-failure",
      "access_denied",
      403,
      "The form was not sent from the page it belongs to, or that page is too old. Go back to the"
          + " app and start again; cookies must be allowed."),
  DENIED_BY_SERVER(
      "oauth2:grant:denied-by-server",
      "access_denied",
      400,
      "The app may have none of the scopes that it asked for."),
  DENIED_BY_USER(
      "oauth2:grant:denied-by-user", "access_denied", 400, "The user did not allow the access."),
  INVALID_PATIENT(
      "oauth2:grant:invalid-patient-id",
      "access_denied",
      400,
      "The chosen patient is not known, or not for this user to see."),
  PKCE_REQUIRED(
      "oauth2:grant:invalid-request",
      "invalid_request",
      400,
      "Apps without a secret must send a code_challenge with code_challenge_method=S256"
          + " (RFC 7636)."),
  LOGIN_REQUIRED(
      "grant:session-service:authentication:cancelled",
      "login_required",
      400,
      "Nobody is signed in, and the app asked not to show a page."),
  INTERACTION_REQUIRED(
      "grant:session-service:authentication:cancelled",
      "interaction_required",
      400,
      "The user has to choose a patient, and the app asked not to show a page."),
  CONSENT_REQUIRED(
      "oauth2:grant:denied-by-user",
      "consent_required",
      400,
      "The user has to allow the access, and the app asked not to show a page."),
  SIGN_IN_CANCELLED(
      "grant:session-service:authentication:cancelled",
      "access_denied",
      400,
      "The user did not sign in."),
  AUDIENCE_REQUIRED(
      "smart-v1:grant:launch:audience-required",
      "invalid_request",
      400,
      "The parameter aud is missing: the service root that the token is for."),
  UNKNOWN_RESOURCE_SERVER(
      "smart-v1:grant:launch:unknown-resource-server",
      "invalid_request",
      400,
      "The parameter aud is no service root of this tenant."),
  LAUNCH_CODE_REQUIRED(
      "smart-v1:grant:launch:launch-code-required",
      "invalid_request",
      400,
      "The scope launch needs the parameter launch, as the app was launched with."),
  INVALID_LAUNCH_CODE(
      "smart-v1:grant:launch:invalid-code",
      "invalid_request",
      400,
      "The parameter launch is unknown, used or too old: launch the app again."),
  MISMATCHED_IDENTITY(
      "smart-v1:grant:launch:mismatchted-identity",
      "access_denied",
      400,
      "The app was launched by another user than the one who is signed in."),
  UNSUPPORTED_GRANT_TYPE(
      "oauth2:token:unsupported-grant-type",
      "unsupported_grant_type",
      400,
      "The grant types are authorization_code, refresh_token and client_credentials."),
  INVALID_TOKEN_REQUEST(
      "oauth2:grant:invalid-request", "invalid_request", 400, "The request is not well formed."),
  TOKEN_REDIRECT_URI(
      "oauth2:token:invalid-redirect-uri",
      "invalid_grant",
      400,
      "The redirect_uri must be the one of the authorization request, and be left out if it was"
          + " left out there."),
  EMPTY_SCOPES(
      "oauth2:token:empty-scopes", "invalid_scope", 400, "No scope is left that could be granted."),
  TOO_MANY_SCOPES(
      "oauth2:grant:invalid-request",
      "invalid_scope",
      400,
      "So many scopes make a token that is too large for a header of HTTP: ask for fewer, or for"
          + " patient/*.read in place of many."),
  SYSTEM_SCOPES_ONLY(
      "oauth2:token:empty-scopes",
      "invalid_scope",
      400,
      "Client credentials are for scopes that begin with system/ only."),
  WIDER_SCOPE(
      "oauth2:token:empty-scopes",
      "invalid_scope",
      400,
      "A refresh can only ask for scopes that were granted before."),
  TERMINATED_CLIENT(
      "oauth2:token:terminated-client",
      "unauthorized_client",
      400,
      "The app is not registered any more."),
  CLIENT_GRANT_TYPE(
      "oauth2:token:unsupported-grant-type",
      "unauthorized_client",
      400,
      "The app is not registered for this grant type."),
  INVALID_CODE(
      "oauth2:token:code-invalid-or-expired",
      "invalid_grant",
      400,
      "The code is unknown, used or older than a minute."),
  CODE_OF_OTHER_CLIENT(
      "oauth2:token:code:client:mismatch",
      "invalid_grant",
      400,
      "The code was given to another app."),
  CODE_OF_OTHER_TENANT(
      "oauth2:token:code:tenant:mismatch", "invalid_grant", 400, "The code is of another tenant."),
  INVALID_VERIFIER(
      "oauth2:token:code-invalid-or-expired",
      "invalid_grant",
      400,
      "The code_verifier does not fit the code_challenge of the authorization request"
          + " (RFC 7636)."),
  INVALID_AUTHORIZATION_HEADER(
      "oauth2:token:invalid_authorization_header",
      "invalid_client",
      401,
      "The client must authenticate: Authorization: Basic, its secret in the body, or a signed"
          + " assertion."),
  INVALID_CLIENT_CREDENTIALS(
      "oauth2:token:invalid_client_credentials",
      "invalid_client",
      401,
      "The client id, secret or assertion is wrong."),
  LOCKED(
      "oauth2:token:invalid_client_credentials",
      "invalid_client",
      429,
      "There were too many wrong attempts. Wait before the next."),
  PATIENT_REQUIRED(
      "oauth2:token:patient-scope-requires-one-patient-id",
      "invalid_scope",
      400,
      "Scopes that begin with patient/ need a patient: ask for launch/patient, or launch the app"
          + " from a chart."),
  INVALID_REFRESH_TOKEN(
      "oauth2:token:refresh-token:token-invalid",
      "invalid_grant",
      400,
      "The refresh token is unknown, too old or was ended by its user."),
  SESSION_OVER(
      "oauth2:token:refresh-token:session-invalid",
      "invalid_grant",
      400,
      "The session of the user has ended, and the refresh token with it."),
  INVALID_CLIENT_REDIRECT(
      "oauth2:grant:invalid-redirect-uri",
      "invalid_redirect_uri",
      400,
      "Addresses to be answered at must be absolute, without a fragment, and https, http on this"
          + " machine, or of a private scheme."),
  INVALID_CLIENT_METADATA(
      "oauth2:grant:invalid-request",
      "invalid_client_metadata",
      400,
      "What was sent about the client cannot be registered."),
  REGISTRATION_CLOSED(
      "oauth2:grant:denied-by-server",
      "access_denied",
      403,
      "Clients cannot be registered by themselves here."),
  TOO_MANY_REGISTRATIONS(
      "oauth2:grant:denied-by-server",
      "access_denied",
      429,
      "Too many clients were registered. Wait before the next.");

  private static final String PREFIX = "urn:janus:error:authorization-server:";

  private final String name;
  private final String code;
  private final int status;
  private final String explanation;

  Failure(String name, String code, int status, String explanation) {
    this.name = name;
    this.code = code;
    this.status = status;
    this.explanation = explanation;
  }

  /** The URN that names it. */
  public String urn() {
    return PREFIX + name;
  }

  /** The word for it in OAuth. */
  public String code() {
    return code;
  }

  /** The status of an answer that tells it. */
  public int status() {
    return status;
  }

  /** What it means and what to do. */
  public String explanation() {
    return explanation;
  }

  /**
   * What a URN means.
   *
   * @return null if it is none of ours
   */
  public static Failure of(String urn) {
    for (Failure failure : values()) {
      if (failure.urn().equals(urn)) {
        return failure;
      }
    }
    return null;
  }
}
