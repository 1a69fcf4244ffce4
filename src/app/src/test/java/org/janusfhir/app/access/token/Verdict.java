package org.janusfhir.app.access.token;

/**
 * How a request must be answered.
 *
 * @param status 200 if it is granted
 * @param error a code of RFC 6750; null if there was no token
 * @param description for people; null if there is no error
 */
record Verdict(int status, String error, String description) {
  static final Verdict GRANTED = new Verdict(200, null, null);
  static final Verdict NO_TOKEN = new Verdict(401, null, null);

  /** It can be read so little that it is no question of tokens. */
  static final Verdict NO_REQUEST = new Verdict(400, null, null);

  static final Verdict TOO_LARGE = new Verdict(431, null, null);

  static final Verdict IN_ADDRESS =
      invalidRequest(
          "The token is in the address, where logs and histories keep it. Take it back and send the"
              + " next one in the header Authorization.");
  static final Verdict SEVERAL =
      invalidRequest("There are several headers Authorization. Send one.");
  static final Verdict TOO_LONG =
      invalidRequest(
          "The token is longer than 8192 characters. Ask the authorization server for fewer"
              + " scopes.");
  static final Verdict FORM =
      invalidToken(
          "The token is no signed JWT: three parts of A-Z a-z 0-9 - and _ with dots between. Send"
              + " the access token as the authorization server gave it.");
  static final Verdict NO_JWT = invalidToken("The token is no signed JWT that this tenant takes.");
  static final Verdict ALGORITHM =
      invalidToken(
          "The token is signed in a way that is not taken. Have it signed with RS256, RS384, ES256"
              + " or ES384.");
  static final Verdict TYPE =
      invalidToken(
          "The token says that it is something else than an access token. Send the access token of"
              + " the token response.");
  static final Verdict KEY =
      invalidToken(
          "The token is not signed with a key of this tenant's issuer. Get one from the"
              + " authorization server that the metadata of this root names.");
  static final Verdict SIGNATURE =
      invalidToken(
          "The signature of the token is wrong: it was changed or not signed by this tenant's"
              + " issuer. Send it as the authorization server gave it.");
  static final Verdict ISSUER =
      invalidToken(
          "The token is from another issuer than this tenant's. Get one from the authorization"
              + " server that the metadata of this root names.");
  static final Verdict AUDIENCE =
      invalidToken(
          "The token is for another service than this. Ask for one with the address of this root as"
              + " aud.");
  static final Verdict EXPIRED =
      invalidToken("The token has expired. Get a new one, with the refresh token if there is one.");
  static final Verdict NOT_YET =
      invalidToken(
          "The token is not valid yet. Compare the clocks of the authorization server and of this"
              + " server.");
  static final Verdict NO_EXPIRY =
      invalidToken("The token has no exp. Only tokens that expire are taken.");
  static final Verdict CLAIM =
      invalidToken("A claim of the token is not of the type that RFC 7519 says.");
  static final Verdict REVOKED =
      invalidToken("The token was revoked. Authorize again to get another.");

  private static Verdict invalidToken(String description) {
    return new Verdict(401, "invalid_token", description);
  }

  private static Verdict invalidRequest(String description) {
    return new Verdict(401, "invalid_request", description);
  }

  /** The header WWW-Authenticate. */
  String challenge() {
    String realm = "Bearer realm=\"" + RawHttp.HOST + '"';
    return error == null
        ? realm
        : realm + ", error=\"" + error + "\", error_description=\"" + description + '"';
  }
}
